package dev.arc.recommendation;

import dev.arc.json.Json;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.json.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a model wrote when it was asked for changes, as far as it may be used. Whatever it replies
/// is taken for hostile: sizes are bounded, and nothing that does not belong into a rule gets into
/// one.
///
/// @param objections what is not used, and why
public record FixReply(List<Remedy> remedies, List<Objection> objections) {
  static final int MOST = 2;
  static final int MOST_RULES = 4;
  static final int LONGEST_RULE = 400;
  private static final int LONGEST_SENTENCE = 240;
  private static final int LONGEST_REPLY = 40_000;

  /// Control and format characters, halves of characters, and what nobody has assigned.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\uFFFD]");

  private static final Pattern LINK =
      Pattern.compile(
          "(?i)://|\\bwww\\.|\\S@\\S+\\.\\S|\\b[a-z0-9-]+\\.(?:com|net|org|io|dev|example|ai|co)\\b");
  private static final Pattern MARKUP = Pattern.compile("[<>`{}\\\\]|\\]\\(|^\\s*#");
  private static final Pattern OVERRIDE =
      Pattern.compile(
          "(?i)\\b(?:ignore|disregard|forget|override)\\b[^.]{0,40}\\b(?:instruction|rule|prompt|above|previous)");

  public FixReply {
    remedies = List.copyOf(remedies);
    objections = List.copyOf(objections);
  }

  /// A change that is not used.
  public record Objection(String fix, String why) {}

  /// @param reply may hold anything
  public static FixReply read(String reply, FixBrief brief) {
    if (reply.length() > LONGEST_REPLY || !(json(reply).orElse(null) instanceof JsonObject said)) {
      return new FixReply(
          List.of(),
          List.of(new Objection("", "the model did not reply with the JSON that was asked for")));
    }
    var remedies = new ArrayList<Remedy>();
    var objections = new ArrayList<Objection>();
    var candidates = said.list("candidates");
    for (var candidate : candidates.subList(0, Math.min(MOST, candidates.size()))) {
      var change = candidate instanceof JsonObject object ? object : JsonObject.empty();
      var objection = objection(change, brief);
      if (objection.isPresent()) {
        objections.add(new Objection(name(change), objection.get()));
      } else {
        remedies.add(remedy(change, brief, "model-" + (remedies.size() + 1)));
      }
    }
    return new FixReply(remedies, objections);
  }

  /// The object in a reply that may have words around it.
  private static Optional<JsonValue> json(String reply) {
    var start = reply.indexOf('{');
    var end = reply.lastIndexOf('}');
    return start < 0 || end < start
        ? Optional.empty()
        : Json.tryParse(reply.substring(start, end + 1));
  }

  private static String name(JsonObject change) {
    var says = change.text("says").orElse("");
    return objection(says, LONGEST_SENTENCE).isPresent() ? "" : says.strip();
  }

  private static Optional<String> objection(JsonObject change, FixBrief brief) {
    for (var name : List.of("says", "why")) {
      var objection = objection(change.text(name).orElse(""), LONGEST_SENTENCE);
      if (objection.isPresent()) {
        return objection.map(why -> "\"" + name + "\" " + why);
      }
    }
    var rules = change.list("rules");
    if (rules.isEmpty()
        || rules.size() > MOST_RULES
        || !rules.stream().allMatch(JsonString.class::isInstance)) {
      return Optional.of("it has no rules, or more than " + MOST_RULES);
    }
    for (var rule : texts(rules)) {
      var objection = objection(rule, LONGEST_RULE);
      if (objection.isPresent()) {
        return objection.map(why -> "a rule " + why);
      }
    }
    var replaced = change.text("replace").orElse("");
    return !replaced.isBlank() && place(replaced, brief).isEmpty()
        ? Optional.of("what it replaces does not stand in the prompt, or not once")
        : Optional.empty();
  }

  private static Optional<String> objection(String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      return Optional.of("is empty, or longer than " + longest + " characters");
    }
    if (UNSEEN.matcher(text).find()) {
      return Optional.of("has characters that cannot be seen");
    }
    if (LINK.matcher(text).find()) {
      return Optional.of("has a link or an address");
    }
    if (MARKUP.matcher(text).find()) {
      return Optional.of("has markup");
    }
    if (!Redaction.redact(text).equals(text)) {
      return Optional.of("has what looks like a secret");
    }
    return OVERRIDE.matcher(text).find() ? Optional.of("takes other rules back") : Optional.empty();
  }

  private static Remedy remedy(JsonObject change, FixBrief brief, String id) {
    var rules = texts(change.list("rules"));
    var replaced = change.text("replace").orElse("").strip();
    var place = replaced.isEmpty() ? Optional.<PromptText.Place>empty() : place(replaced, brief);
    var placement = new Placement(brief.agent());
    var revisions =
        place
            .map(found -> PromptEdits.inPlaceOf(placement, found, "", rules))
            .orElseGet(() -> placement.of(topics(brief.loss()), rules));
    return new Remedy(
        id,
        change.text("says").orElseThrow().strip(),
        change.text("why").orElseThrow().strip(),
        null,
        List.of(brief.loss()),
        replaced.isEmpty() ? List.of() : List.of(replaced),
        List.of(),
        revisions);
  }

  private static List<String> topics(Loss loss) {
    var kind = loss.assumption();
    return kind == null ? List.of("failure") : List.of(kind);
  }

  private static Optional<PromptText.Place> place(String sentence, FixBrief brief) {
    return new PromptText(brief.agent().prompt()).find(sentence);
  }

  private static List<String> texts(List<JsonValue> values) {
    return values.stream().map(value -> ((JsonString) value).value().strip()).toList();
  }
}
