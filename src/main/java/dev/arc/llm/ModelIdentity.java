package dev.arc.llm;

import java.util.List;

/// Who a model is.
///
/// @param provider the provider's word, such as `openai`; `arc` for what Arc itself provides
/// @param name the model's name at that provider
/// @param rehearsal true for Arc's own stand-in, whose results must never be shown as a vendor's
/// @param hosts every host that a call contacts; empty when nothing leaves the process
public record ModelIdentity(String provider, String name, boolean rehearsal, List<String> hosts) {

  public ModelIdentity {
    hosts = List.copyOf(hosts);
  }

  /// `provider:name`, as a user types it.
  public String reference() {
    return provider + ":" + name;
  }
}
