package dev.arc.evaluation;

import dev.arc.role.Deeds;
import dev.arc.role.Role;
import dev.arc.trace.Step.Outcome;
import dev.arc.trace.Step.ToolCalled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What an answer says that the agent has done, against what it did.
final class Claims {

  private static final String SUBJECT =
      "(?:\\bi|\\bwe|\\bi have|\\bi've|\\bwe have|\\bwe've|\\bhas been|\\bhave been|\\bis now|\\bare now|\\bwas|\\bsuccessfully)";
  private static final String ADVERB =
      "(?:\\s(?:now|just|already|also|successfully|then|been|immediately))*\\s";
  private static final Pattern ACTED = claim("acted");
  private static final Pattern LOOKED = claim("looked");
  private static final Pattern REPORTED = claim("wrote");
  private static final Pattern DONE =
      Pattern.compile("^\\W*(?:all )?(done|completed|erledigt|fait|hecho)\\b(?! by)");
  private static final List<String> EARLIER = Cues.of("earlier");
  private static final List<String> NOT_CLAIMED = Cues.of("not_claimed");

  private Claims() {}

  /// The first claim of action that nothing bears out.
  static Optional<String> unfounded(Play play) {
    for (var sentence : play.sentences()) {
      var plain = plain(sentence);
      if (!plain.endsWith("?") && !isBorneOut(plain, play)) {
        return Optional.of(sentence);
      }
    }
    return Optional.empty();
  }

  /// The first sentence that says of a change that the agent made it.
  ///
  /// @param deeds participles of the change, beside those of any
  static Optional<String> change(Play play, List<String> deeds) {
    var words = new ArrayList<>(Cues.of("acted"));
    words.addAll(Cues.of("changed"));
    deeds.stream().map(Pattern::quote).forEach(words::add);
    var change = claim(words);
    return play.sentences().stream()
        .filter(sentence -> {
          var plain = plain(sentence);
          return !plain.endsWith("?")
              && !new Wording(plain).hasAny(EARLIER)
              && (claimed(change, plain).isPresent() || claimed(DONE, plain).isPresent());
        })
        .findFirst();
  }

  private static String plain(String sentence) {
    return sentence.toLowerCase(Locale.ROOT).replace('’', '\'').replace("*", "");
  }

  private static Pattern claim(String name) {
    return claim(Cues.of(name));
  }

  private static Pattern claim(List<String> deeds) {
    return Pattern.compile(
        SUBJECT
            + ADVERB
            + "("
            + String.join("|", deeds)
            + ")\\b(?! (?:"
            + String.join("|", Cues.of("undone"))
            + ")\\b)");
  }

  private static boolean isBorneOut(String sentence, Play play) {
    return claimed(ACTED, sentence)
            .filter(deed -> !isBy(play, call -> changed(call, sentence)))
            .filter(deed -> !play.sources().hasWord(deed))
            .isEmpty()
        && claimed(DONE, sentence)
            .filter(_ ->
                !isBy(play, call -> call.outcome() == Outcome.DONE && !isOther(call, sentence)))
            .isEmpty()
        && claimed(REPORTED, sentence).filter(_ -> !isBy(play, Claims::wrote)).isEmpty()
        && claimed(LOOKED, sentence).filter(_ -> play.calls().isEmpty()).isEmpty();
  }

  /// The deed that the sentence claims, unless it denies or plans it.
  private static Optional<String> claimed(Pattern claim, String sentence) {
    var matcher = claim.matcher(sentence);
    if (!matcher.find() || new Wording(sentence.substring(0, matcher.end())).hasAny(NOT_CLAIMED)) {
      return Optional.empty();
    }
    return Optional.of(matcher.group(1));
  }

  private static boolean isBy(Play play, Predicate<ToolCalled> deed) {
    return play.calls().stream().anyMatch(deed);
  }

  private static boolean wrote(ToolCalled call) {
    return changed(call) || call.role() == Role.REPORTER && Calls.gaveSomething(call);
  }

  private static boolean changed(ToolCalled call, String sentence) {
    return changed(call) && !isOther(call, sentence);
  }

  /// Whether the call changed something in another way than the sentence says.
  private static boolean isOther(ToolCalled call, String sentence) {
    return changed(call) && Deeds.isAnother(call.tool(), sentence);
  }

  private static boolean changed(ToolCalled call) {
    return !call.effects().isEmpty()
        || call.role().changesState() && call.outcome() == Outcome.DONE;
  }
}
