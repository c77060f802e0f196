package dev.arc.catalogue;

import dev.arc.json.Codec;
import dev.arc.json.CodecException;
import dev.arc.json.Yaml;
import dev.arc.json.YamlSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Reads the catalogue's files, which lie beside this class and are listed in `index.txt`.
final class CatalogueFiles {
  private final List<AssumptionKind> kinds = new ArrayList<>();
  private final List<FailurePattern> patterns = new ArrayList<>();
  private final List<Domain> domains = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final MessageDigest digest = sha256();

  private CatalogueFiles() {}

  static Catalogue standard() {
    var files = new CatalogueFiles();
    text("index.txt").lines().filter(line -> !line.isBlank()).forEach(files::read);
    files.readPlaces();
    var version = HexFormat.of().formatHex(files.digest.digest()).substring(0, 12);
    return new Catalogue(version, files.kinds, files.patterns, files.domains, files.places);
  }

  private void read(String name) {
    switch (name.substring(0, name.indexOf('/'))) {
      case "assumptions" -> kinds.add(read(name, AssumptionKind.class));
      case "patterns" -> patterns.add(read(name, FailurePattern.class));
      case "domains" -> domains.add(read(name, Domain.class));
      default ->
          throw new CatalogueException(
              name + " is in no folder of the catalogue", new IllegalArgumentException(name));
    }
  }

  private void readPlaces() {
    var node = Yaml.read(noted("places.yaml"));
    var codec = Codec.of(Place.class);
    node.items().forEach(item -> places.add(codec.fromJson(item.value())));
  }

  private <T> T read(String name, Class<T> type) {
    try {
      return Codec.of(type).fromJson(Yaml.read(noted(name)).value());
    } catch (YamlSyntaxException e) {
      throw new CatalogueException(name + ":" + e.line() + " " + e.getMessage(), e);
    } catch (CodecException e) {
      throw new CatalogueException(name + ": " + e.getMessage(), e);
    }
  }

  private String noted(String name) {
    var text = text(name);
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  private static String text(String name) {
    try (var stream = CatalogueFiles.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new CatalogueException(
            "catalogue file " + name + " is listed but not there", new IllegalStateException(name));
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
