package dev.arc.provider;

import dev.arc.llm.Message;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import dev.arc.llm.Usage;
import dev.arc.provider.Outcome.Answered;
import dev.arc.provider.Outcome.Lasting;
import dev.arc.provider.Outcome.Passing;
import dev.arc.provider.Outcome.Unsuited;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;

/// What it means when a server does not answer with a reply.
///
/// @param model the model's name at the provider
record Refusals(Endpoint endpoint, String model) {

  private static final Pattern OVERFLOW =
      Pattern.compile(
          "context_length_exceeded|exceed_context_size|maximum context length|context (window|length|size)"
              + "|exceeds? the (available |maximum )?context|prompt is too long|too many input tokens"
              + "|input (is )?too long|input token count .* exceeds|reduce the length of",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_TAKEN =
      Pattern.compile(
          "unsupported|not supported|does not support|unknown|unrecognized|unexpected|extra inputs|extra fields"
              + "|not permitted|extra_forbidden|deprecated",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NO_MONEY =
      Pattern.compile("insufficient_quota|billing|credit balance", Pattern.CASE_INSENSITIVE);

  /// @param answered whether this model has answered others, so that the request itself must be at
  ///   fault
  Outcome of(int status, HttpHeaders headers, Complaint complaint, boolean answered) {
    var says = endpoint.told(status + " " + complaint.says());
    return switch (status) {
      case 400, 413, 422 -> badRequest(complaint, says, answered);
      case 401 -> refusedKey(says);
      case 403 -> complaint.withheld() ? withheld() : refusedKey(says);
      case 402 -> RetryAfter.in(headers).isPresent() ? tooMany(headers, says) : refusedKey(says);
      case 404, 405, 410 -> unknownModel(says);
      case 429 ->
          NO_MONEY.matcher(complaint.code() + complaint.says()).find()
              ? refusedKey(says)
              : tooMany(headers, says);
      case 503, 529 -> new Passing(Kind.UNAVAILABLE, says, RetryAfter.in(headers), false);
      case 408, 409, 425 -> Passing.of(Kind.UNAVAILABLE, says);
      default -> other(status, headers, says);
    };
  }

  private Outcome badRequest(Complaint complaint, String says, boolean answered) {
    if (complaint.withheld()) {
      return withheld();
    }
    if (OVERFLOW.matcher(complaint.code() + complaint.says()).find()) {
      return new Lasting(
          Kind.CONTEXT_OVERFLOW,
          "The conversation is longer than %s reads: %s".formatted(model, says));
    }
    for (var field : Dialect.FIELDS) {
      if (isAbout(field, complaint)
          && NOT_TAKEN.matcher(complaint.code() + complaint.says()).find()) {
        return new Unsuited(field, says);
      }
    }
    return answered
        ? new Lasting(
            Kind.UNAVAILABLE, "%s did not take this request: %s".formatted(endpoint.host(), says))
        : new Lasting(
            Kind.UNUSABLE,
            "%s cannot take Arc's requests for %s: %s".formatted(endpoint.host(), model, says));
  }

  private static boolean isAbout(String field, Complaint complaint) {
    return complaint.field().isEmpty()
        ? Pattern.compile("\\b" + field + "\\b").matcher(complaint.says()).find()
        : complaint.field().equals(field);
  }

  private Outcome refusedKey(String says) {
    var what = endpoint.key().isPresent() ? "refused the key" : "wants a key";
    return new Lasting(
        Kind.REFUSED_KEY,
        "%s %s: %s. %s".formatted(endpoint.host(), what, says, endpoint.advice()));
  }

  private Outcome unknownModel(String says) {
    return new Lasting(
        Kind.UNUSABLE,
        "%s has no model `%s`, or nothing at this address: %s. Check the model's name, and the base URL, which often ends in /v1."
            .formatted(endpoint.printed(), model, says));
  }

  private static Passing tooMany(HttpHeaders headers, String says) {
    return new Passing(Kind.UNAVAILABLE, says, RetryAfter.in(headers), true);
  }

  private Outcome other(int status, HttpHeaders headers, String says) {
    if (status >= 500) {
      return new Passing(Kind.UNAVAILABLE, says, RetryAfter.in(headers), false);
    }
    if (status >= 300 && status < 400) {
      return new Lasting(
          Kind.UNUSABLE,
          "%s sends on to another address%s, and Arc does not follow with a key. Give the final address as --base-url."
              .formatted(
                  endpoint.printed(),
                  headers
                      .firstValue("Location")
                      .map(to -> " (" + endpoint.told(to) + ")")
                      .orElse("")));
    }
    return new Lasting(Kind.UNUSABLE, "%s answers %s".formatted(endpoint.printed(), says));
  }

  /// The words were refused, not the request: that is an answer, and an empty one.
  private static Outcome withheld() {
    return new Answered(
        new Reply(
            new Message.Assistant("", List.of()),
            new Usage(1, 0, 0, 0, null),
            Reply.Finish.FILTERED,
            null));
  }
}
