package dev.arc.provider;

import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a user types for a model, and which model at which vendor is meant.
record References(Vendors vendors, Keys keys) {

  /// @param ownServer whether the user named the server, so that the vendor matters little
  Choice read(String text, boolean ownServer) throws ModelException {
    if (text.isBlank()) {
      throw unusable(
          "No model was named; name one as provider:model, such as openai:gpt-4.1-mini.");
    }
    var colon = text.indexOf(':');
    var vendor = vendors.find(text.substring(0, Math.max(colon, 0)));
    if (vendor.isPresent()) {
      return named(vendor.get(), text.substring(colon + 1).strip());
    }
    if (ownServer) {
      return new Choice(vendors.find("openai").orElseThrow(), text.strip());
    }
    if (colon > 0) {
      throw unknownVendor(text, colon);
    }
    return bare(text.strip());
  }

  /// As [#read], whether there is a key or not: without one, the model's own vendor is meant.
  Choice meant(String text, boolean ownServer) throws ModelException {
    try {
      return read(text, ownServer);
    } catch (ModelException e) {
      var choices = choices(text.strip());
      if (e.kind() != Kind.REFUSED_KEY || choices.isEmpty()) {
        throw e;
      }
      return choices.getFirst();
    }
  }

  private static Choice named(Vendor vendor, String model) throws ModelException {
    if (model.isEmpty()) {
      throw unusable(
          "`%s:` names no model; write %s:MODEL.".formatted(vendor.name(), vendor.name()));
    }
    return new Choice(vendor, model);
  }

  private ModelException unknownVendor(String text, int colon) {
    var word = text.substring(0, colon);
    var rest = text.substring(colon + 1);
    return unusable(
        "There is no provider `%s`. %s Known are %s."
            .formatted(
                word,
                vendors
                    .nearest(word)
                    .map(near -> "Did you mean %s:%s?".formatted(near, rest))
                    .orElse(
                        "A model name with a colon needs its provider in front: ollama:%s."
                            .formatted(text)),
                String.join(", ", vendors.names())));
  }

  /// A name without a provider, as profiles have it: whoever offers that model and has a key.
  private Choice bare(String name) throws ModelException {
    var choices = choices(name);
    if (choices.isEmpty()) {
      throw unusable(
          ("Nothing says which provider has the model `%s`. Write provider:%s (providers are %s), "
                  + "add --base-url for a server of your own, or use `rehearsal`, which needs neither.")
              .formatted(name, name, String.join(", ", vendors.names())));
    }
    return choices.stream()
        .filter(choice -> keys.has(choice.vendor()))
        .findFirst()
        .orElseThrow(() -> noKey(name, choices));
  }

  private List<Choice> choices(String name) {
    var choices = new ArrayList<Choice>();
    for (var vendor : vendors.providers()) {
      if (vendor.namesItsModels(name)) {
        choices.add(new Choice(vendor, name));
      } else if (name.startsWith(vendor.name() + "/") && !vendor.isRelay()) {
        choices.add(new Choice(vendor, name.substring(vendor.name().length() + 1)));
      }
    }
    relayed(name, choices);
    return choices;
  }

  private void relayed(String name, List<Choice> choices) {
    var prefix = choices.isEmpty() ? null : choices.getFirst().vendor().relayedAs();
    var relayed = name.contains("/") || prefix == null ? name : prefix + "/" + name;
    if (relayed.contains("/")) {
      vendors.providers().stream()
          .filter(Vendor::isRelay)
          .forEach(vendor -> choices.add(new Choice(vendor, relayed)));
    }
  }

  private static ModelException noKey(String name, List<Choice> choices) {
    return new ModelException(
        Kind.REFUSED_KEY,
        "The model `%s` needs a key, and none is set. Put one of these into the environment or a .env file: %s."
            .formatted(
                name,
                choices.stream()
                    .map(choice ->
                        "%s for %s (made at %s)"
                            .formatted(
                                choice.vendor().keyVariable(), choice, choice.vendor().keysAt()))
                    .collect(Collectors.joining(", "))));
  }

  private static ModelException unusable(String message) {
    return new ModelException(Kind.UNUSABLE, message);
  }
}
