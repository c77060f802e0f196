package dev.arc.provider;

import dev.arc.json.Codec;
import dev.arc.json.Nearest;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The providers Arc knows by name.
record Vendors(List<Vendor> providers) {

  private static final Vendors KNOWN = read();

  static Vendors known() {
    return KNOWN;
  }

  Optional<Vendor> find(String name) {
    return providers.stream().filter(vendor -> vendor.name().equals(name)).findFirst();
  }

  Optional<String> nearest(String name) {
    return Nearest.to(name, names());
  }

  List<String> names() {
    return providers.stream().map(Vendor::name).toList();
  }

  private static Vendors read() {
    try (var in = Vendors.class.getResourceAsStream("providers.yaml")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Codec.of(Vendors.class).fromJson(Yaml.read(text).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
