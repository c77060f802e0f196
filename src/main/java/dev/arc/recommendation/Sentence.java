package dev.arc.recommendation;

import dev.arc.topic.Claim;
import dev.arc.topic.Instructions;
import dev.arc.topic.Rule;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A sentence that says several things.
final class Sentence {
  private static final Pattern SEAM =
      Pattern.compile("\\s*[;,]\\s+(?:and\\s+|but\\s+)?|\\s+and\\s+");

  private Sentence() {}

  /// The sentence without the part that takes something for granted; empty where no part can be
  /// left out so that the rest says what it said.
  ///
  /// @param kinds that are no longer to be taken for granted
  /// @param others that it takes for granted as well, which stays
  static Optional<String> without(
      String sentence, Collection<String> kinds, Collection<String> others) {
    var seams = SEAM.matcher(sentence).results().toList();
    for (var at = 0; at <= seams.size() && !seams.isEmpty(); at++) {
      var rest = cut(sentence, seams, at);
      var assumed = assumed(rest);
      if (assumed.containsAll(others) && kinds.stream().noneMatch(assumed::contains)) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  /// Without its nth part and the seam that joins it.
  private static String cut(String sentence, List<MatchResult> seams, int part) {
    if (part == 0) {
      var rest = sentence.substring(seams.getFirst().end());
      return rest.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + rest.substring(1);
    }
    var from = seams.get(part - 1).start();
    var end = part < seams.size() ? seams.get(part).start() : sentence.length();
    var closing = part < seams.size() || !sentence.endsWith(".") ? "" : ".";
    return sentence.substring(0, from) + sentence.substring(end) + closing;
  }

  private static Set<String> assumed(String text) {
    var read = Instructions.read(text);
    var kinds = new HashSet<String>();
    read.rules().stream()
        .filter(rule -> rule.stance() == Rule.Stance.ASSUMES)
        .forEach(rule -> kinds.add(rule.topic()));
    read.claims().stream().filter(Claim::assumes).forEach(claim -> kinds.add(claim.kind()));
    return kinds;
  }
}
