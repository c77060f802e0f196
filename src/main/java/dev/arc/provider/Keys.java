package dev.arc.provider;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keys at hand.
record Keys(Map<String, String> environment) {

  /// Holds the key of a server that the user named. A vendor's own key goes to that vendor alone.
  static final String OWN_SERVER = "ARC_API_KEY";

  Keys {
    environment = Map.copyOf(environment);
  }

  Optional<Secret> find(@Nullable String variable) {
    return Optional.ofNullable(variable)
        .map(environment::get)
        .map(String::strip)
        .filter(key -> !key.isEmpty())
        .map(Secret::new);
  }

  boolean has(Vendor vendor) {
    return find(vendor.keyVariable()).isPresent();
  }

  @Override
  public String toString() {
    return "Keys(" + environment.size() + " variables)";
  }
}
