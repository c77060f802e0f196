package dev.arc.topic;

import dev.arc.topic.Clause.Kind;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rule.Stance;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads that questions are not to be answered, or with fixed words alone: `reply only with the
/// word OK`.
final class ReplyRules implements RuleReader {

  /// The topic of these rules; the value has the fixed words.
  private static final String TOPIC = "reply";

  private static final String SPEAK = "(?:reply|respond|answer|say|write|output|return|send)";
  private static final String WORDS = "(?:the )?(?:single |one )?(?:words?|phrase|sentence|text)";
  private static final String QUOTED = "[\"“'‘]([^\"”'’]{1,80})[\"”'’]";
  private static final Pattern FIXED =
      Pattern.compile(
          "(?i)(?:^|[,;:.] ?|\\band |\\balways |\\bmust )(?:always )?(?:only |just )?"
              + SPEAK
              + "(?: to \\w+(?: \\w+)?)? ?,?(?:only|just|solely|exclusively|nothing but|nothing except|with nothing but|with nothing except|always|everything)? ?(?:with|by|in)? ?(?:only|just|nothing but|nothing except)? ?(?:"
              + WORDS
              + " (?:"
              + QUOTED
              + "|([\\p{L}\\p{N}]+))|"
              + QUOTED
              + ")(?: (?:only|alone|and nothing else))?\\s*[.!]?$");
  private static final Pattern ALONE =
      Pattern.compile("(?i)\\b(?:only|just|solely|exclusively|nothing|alone|always|every\\w*)\\b");
  private static final Pattern SILENT =
      Pattern.compile(
          "(?i)^(?:you (?:must|should|may) )?(?:never|do not|don't|not|under no circumstances)(?: ever)? (?:answer|reply to|respond to)(?: (?:a|any|the|all|users?'?|customers?'?))* (?:questions?|requests?|messages?|anything|users?|customers?|anybody|anyone)(?: at all)?\\s*[.!;]?$");

  @Override
  public void read(Statement statement, Consumer<Rule> rules) {
    boolean whole =
        statement.of(Kind.CONDITION).isEmpty()
            && statement.of(Kind.EXCEPTION).isEmpty()
            && statement.of(Kind.BEFORE).isEmpty();
    if (!whole) {
      return;
    }
    if (SILENT.matcher(statement.text()).find()) {
      rules.accept(statement.rule(TOPIC, Stance.ASSUMES, Action.REFUSE, ""));
    }
    fixed(statement.text())
        .ifPresent(
            words -> rules.accept(statement.rule(TOPIC, Stance.ASSUMES, Action.TAKE, words)));
  }

  private static Optional<String> fixed(String text) {
    var matcher = FIXED.matcher(text.strip());
    if (!ALONE.matcher(text).find() || !matcher.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return Optional.of(matcher.group(group));
      }
    }
    return Optional.empty();
  }
}
