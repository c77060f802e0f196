package dev.arc.cli;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// A model as a user names it, and how its provider is to be treated.
///
/// @param reference `provider:model`, or a bare model name
/// @param baseUrl a server of the user's own
/// @param keys variables that may hold keys: of the environment and of `.env`
/// @param concurrency calls at once
/// @param news hears how things stand with the provider
public record ModelWish(
    String reference,
    Optional<URI> baseUrl,
    Map<String, String> keys,
    int concurrency,
    ProviderNews news) {

  public ModelWish {
    keys = Map.copyOf(keys);
  }

  /// Never the keys.
  @Override
  public String toString() {
    return "ModelWish(" + reference + ")";
  }
}
