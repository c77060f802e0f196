package dev.arc.cost;

import dev.arc.json.Codec;
import dev.arc.json.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `prices.yaml` as it is written.
record PriceList(List<Vendor> vendors) {

  record Vendor(
      String provider, String host, LocalDate read, String source, Map<String, Row> models) {

    Vendor {
      models = Collections.unmodifiableMap(new LinkedHashMap<>(models));
    }

    Price price(Row row) {
      return new Price(row.input(), row.cached(), row.output(), read, source);
    }
  }

  record Row(BigDecimal input, @Nullable BigDecimal cached, BigDecimal output) {}

  static PriceList standard() {
    try (var in = PriceList.class.getResourceAsStream("prices.yaml")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Codec.of(PriceList.class).fromJson(Yaml.read(text).value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
