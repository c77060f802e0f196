package dev.arc.provider;

import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;

/// Finds models by name at any provider that speaks the OpenAI chat completions protocol. Models of
/// one server share its limits. Safe for many threads.
public final class Providers {

  private final Keys keys;
  private final Wire wire;
  private final ProviderEvents events;
  private final Map<String, Line> lines = new ConcurrentHashMap<>();
  private final HttpClient client;

  /// @param environment variables that may hold keys: the process's own, and those of a `.env` file
  public Providers(Map<String, String> environment, Wire wire, ProviderEvents events) {
    this.keys = new Keys(environment);
    this.wire = wire;
    this.events = events;
    this.client = Courier.client(wire.connect());
  }

  /// The model that a user means. Contacts nobody.
  ///
  /// @param reference `provider:model`, or a bare model name, which is looked for at the providers
  ///   whose keys are at hand
  /// @param baseUrl a server of the user's own, in place of the provider's. It is given the key in
  ///   `ARC_API_KEY`, and no other
  /// @throws ModelException when there is no such provider, or its key is missing; the message is
  ///   for the user and says what to do
  public LanguageModel resolve(String reference, Optional<URI> baseUrl) throws ModelException {
    var choice = new References(Vendors.known(), keys).read(reference, baseUrl.isPresent());
    var endpoint = new Endpoints(keys).of(choice.vendor(), baseUrl);
    var line =
        lines.computeIfAbsent(endpoint.host(), _ -> Line.to(choice.vendor().name(), wire, events));
    var courier = new Courier(client, endpoint, wire.replyBytes());
    return new HttpModel(
        choice, new Requests(endpoint, choice.model(), courier, events::adapted), line, wire);
  }

  /// Whom the calls of a model would go to; needs no key, and contacts nobody.
  ///
  /// @throws ModelException when there is no such provider; the message is for the user
  public ModelIdentity identify(String reference, Optional<URI> baseUrl) throws ModelException {
    var choice = new References(Vendors.known(), keys).meant(reference, baseUrl.isPresent());
    var endpoint = new Endpoints(keys).withoutKey(choice.vendor(), baseUrl);
    return new ModelIdentity(
        choice.vendor().name(), choice.model(), false, List.of(endpoint.host()));
  }

  /// Counts the tokens of a text as the model would. Exact for OpenAI's models, an approximation
  /// for others, whose tables are not public. The first count reads a table of some megabytes.
  public static ToIntFunction<String> tokenCounter(String model) {
    return text -> Tokens.of(model).countTokensOrdinary(text);
  }
}
