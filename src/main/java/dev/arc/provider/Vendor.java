package dev.arc.provider;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row of `providers.yaml`, whose head says what the fields mean.
record Vendor(
    String name,
    String baseUrl,
    @Nullable String keyVariable,
    @Nullable String keysAt,
    List<String> models,
    @Nullable Boolean relays,
    @Nullable String relayedAs,
    @Nullable String tokenBound,
    @Nullable String seedField,
    Map<String, String> headers) {

  Vendor {
    models = List.copyOf(models);
    headers = Map.copyOf(headers);
  }

  URI base() {
    return URI.create(baseUrl);
  }

  boolean namesItsModels(String model) {
    return models.stream().anyMatch(model::startsWith);
  }

  boolean isRelay() {
    return Boolean.TRUE.equals(relays);
  }
}
