package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.ToolCall;
import dev.arc.provider.Courier.Delivery;
import dev.arc.provider.Outcome.Answered;
import dev.arc.provider.Outcome.Lasting;
import dev.arc.provider.Outcome.Passing;
import dev.arc.provider.Outcome.Unsuited;
import java.net.http.HttpHeaders;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/// Makes requests to one model: writes them, has them carried, and reads what comes back. Learns
/// which fields the model does not take. Safe for many threads.
final class Requests {

  private final Endpoint endpoint;
  private final String model;
  private final Courier courier;
  private final Refusals refusals;
  private final Consumer<String> adapted;
  private volatile Dialect dialect;
  private volatile boolean answered;

  /// @param adapted is told when a field had to be left out
  Requests(Endpoint endpoint, String model, Courier courier, Consumer<String> adapted) {
    this.endpoint = endpoint;
    this.model = model;
    this.courier = courier;
    this.refusals = new Refusals(endpoint, model);
    this.dialect = Dialect.of(endpoint.vendor());
    this.adapted = adapted;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Request prepare(Conversation conversation, CallSettings settings) {
    return new Request(conversation, settings, ToolNames.of(conversation));
  }

  /// One request, which can be made several times.
  final class Request {

    private final Conversation conversation;
    private final CallSettings settings;
    private final ToolNames names;

    private Request(Conversation conversation, CallSettings settings, ToolNames names) {
      this.conversation = conversation;
      this.settings = settings;
      this.names = names;
    }

    String host() {
      return endpoint.host();
    }

    Outcome make(LongSupplier left) throws InterruptedException {
      var spoken = dialect;
      var body = new RequestWriter(model, spoken, names).write(conversation, settings);
      return switch (courier.carry(body, left)) {
        case Delivery.Late(var after) ->
            Passing.of(Kind.DEADLINE, "no complete reply within " + Plain.time(after));
        case Delivery.Lost(var says) -> Passing.of(Kind.UNAVAILABLE, endpoint.told(says));
        case Delivery.Came(var status, var headers, var text) ->
            status / 100 == 2
                ? read(headers, text, body)
                : learnt(spoken, refusals.of(status, headers, Complaint.in(text), answered));
      };
    }

    private Outcome read(HttpHeaders headers, String text, String body) {
      if (!(Json.tryParse(text).orElse(null) instanceof JsonObject response)) {
        return Passing.of(
            Kind.MALFORMED,
            endpoint.told("a reply that is not JSON: " + Complaint.in(text).says()));
      }
      var complaint = complaint(response);
      if (complaint.isPresent()) {
        return complained(headers, complaint.get());
      }
      var usage = new UsageReader(body, words -> Tokens.of(model).countTokensOrdinary(words));
      var reply = new ReplyReader(names, usedIds(), usage).read(response);
      answered = answered || reply.isPresent();
      return reply
          .<Outcome>map(Answered::new)
          .orElseGet(() -> Passing.of(Kind.MALFORMED, "a reply without a message"));
    }

    /// An error that comes with status 200 is an error.
    private Outcome complained(HttpHeaders headers, Complaint complaint) {
      return refusals.of(complaint.status().orElse(502), headers, complaint, answered);
    }

    private Set<String> usedIds() {
      return conversation.messages().stream()
          .filter(Message.Assistant.class::isInstance)
          .flatMap(said -> ((Message.Assistant) said).toolCalls().stream())
          .map(ToolCall::id)
          .collect(Collectors.toSet());
    }
  }

  private static Optional<Complaint> complaint(JsonObject response) {
    var choice =
        response.list("choices").stream()
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .findFirst();
    var blamed = choice.isEmpty() ? response : choice.get();
    var failed = choice.flatMap(it -> it.text("finish_reason")).filter("error"::equals).isPresent();
    return failed || isSaid(blamed.find("error").orElse(new JsonNull()))
        ? Optional.of(Complaint.of(blamed))
        : Optional.empty();
  }

  private static boolean isSaid(JsonValue error) {
    return switch (error) {
      case JsonObject object -> !object.fields().isEmpty();
      case JsonString(var text) -> !text.isBlank();
      default -> false;
    };
  }

  private Outcome learnt(Dialect spoken, Outcome outcome) {
    if (!(outcome instanceof Unsuited(var field, var says))) {
      return outcome;
    }
    if (!spoken.canDoWithout(field)) {
      return new Lasting(
          Kind.UNUSABLE, "%s cannot take Arc's requests: %s".formatted(endpoint.host(), says));
    }
    learn(spoken, field);
    return outcome;
  }

  /// Of many that are refused at once, one learns.
  private synchronized void learn(Dialect spoken, String field) {
    if (dialect.equals(spoken)) {
      dialect = spoken.without(field);
      adapted.accept("%s does not take `%s`; it is not sent any more".formatted(model, field));
    }
  }
}
