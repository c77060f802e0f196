package dev.arc.recommendation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the lines below a heading, or in a section between tags, are about.
enum Subject {
  /// How to behave, whatever is asked.
  RULES,
  /// What to do in one case: `When something goes wrong`.
  CASE,
  /// Something else, on which there may be rules: `Working with figures`.
  OTHER,
  /// No rules of behaviour: opening hours, steps of a procedure, parts of a report.
  FOREIGN,
  /// What an answer or a dialogue may look like.
  EXAMPLE;

  private static final Set<String> RULE_WORDS =
      Set.of(
          ("rule guideline instruction constraint principle guardrail policy requirement note"
                  + " important critical reminder remember restriction safety behavior behaviour"
                  + " conduct protocol standard caution warning expectation do dont must always"
                  + " never persona safeguard boundary regel regeln richtlinien anweisungen wichtig hinweise règle"
                  + " consigne regla instrucciones importante regole regra 规则 注意事项 约束 要求 ルール")
              .split(" "));

  private static final Set<String> FOREIGN_WORDS =
      Set.of(
          ("workflow step process procedure phase stage output format formatting template response"
                  + " report answer structure layout tone style voice language markdown tool"
                  + " function capability skill ability feature responsibility role duty task job"
                  + " mission goal objective purpose area hour menu price contact address location"
                  + " schedule topic category option type command context background information"
                  + " data fact input schema field parameter argument glossary definition"
                  + " terminology prerequisite setup installation configuration failure error"
                  + " limitation source reference resource link delegation expertise knowledge"
                  + " deliverable product service department memory file document human user"
                  + " customer environment system history conversation framework agent team member"
                  + " benefit overview summary introduction about plan checklist")
              .split(" "));

  private static final Set<String> EXAMPLE_WORDS =
      Set.of("example", "sample", "demonstration", "fewshot", "shot", "transcript", "dialogue");

  private static final Pattern CASES =
      Pattern.compile(
          "(?i)^(?:after|when|whenever|if|before|once|while|during|for|in|depending|based|unless)\\b.*");
  private static final Pattern OPEN_END =
      Pattern.compile(
          "(?i).*\\b(?:must|should|shall|will|can|may|to|not|always|never|whether|need|needs|don['’]?t)\\W*$");
  private static final Pattern PREPOSITION =
      Pattern.compile(
          "\\s(?:for|of|on|about|when|to|in|with|while|during|from|by)\\s.*|\\s[-–—(].*");
  private static final Pattern FOLLOW =
      Pattern.compile(
          "(?i).*\\b(?:follow(?:ing)?|these|obey|observe|adhere|keep in mind|remember|please note|important)\\b.*");
  private static final int TITLE_WORDS = 6;

  /// @param heading as it stands there, with or without its markup; empty for none
  static Subject of(String heading) {
    var introduces = heading.strip().replaceAll("[*_ ]+$", "").endsWith(":");
    var text = plain(heading);
    var head = words(PREPOSITION.matcher(" " + text + " ").replaceFirst("").strip());
    var all = words(text);
    if (all.stream().anyMatch(EXAMPLE_WORDS::contains)) {
      return EXAMPLE;
    }
    if (introduces && (CASES.matcher(text).matches() || OPEN_END.matcher(text).matches())) {
      return FOREIGN;
    }
    if (introduces && all.size() > TITLE_WORDS) {
      var follows = FOLLOW.matcher(text).matches() && all.stream().anyMatch(RULE_WORDS::contains);
      return follows ? RULES : FOREIGN;
    }
    if (CASES.matcher(text).matches()) {
      return CASE;
    }
    return titled(head);
  }

  /// How many words of a heading speak of rules: the more, the likelier one more is looked for
  /// there.
  static long weight(String heading) {
    return words(plain(heading)).stream().filter(RULE_WORDS::contains).count();
  }

  /// By the noun that a title ends with, else by the words before it.
  private static Subject titled(List<String> words) {
    if (words.isEmpty()) {
      return OTHER;
    }
    var foreign = words.stream().anyMatch(Subject::isForm);
    var last = words.getLast();
    if (RULE_WORDS.contains(last)) {
      return foreign ? FOREIGN : RULES;
    }
    if (FOREIGN_WORDS.contains(last) || words.stream().anyMatch(FOREIGN_WORDS::contains)) {
      return FOREIGN;
    }
    return words.stream().anyMatch(RULE_WORDS::contains) ? RULES : OTHER;
  }

  // Rules of form are rules on one thing: how an answer looks.
  private static boolean isForm(String word) {
    return Set.of("output", "format", "formatting", "style", "tone", "markdown", "workflow")
        .contains(word);
  }

  private static String plain(String heading) {
    return heading
        .strip()
        .replaceAll("^[#<>*_\\s]+|[#<>*_:\\s]+$", "")
        .replaceFirst("^\\(?(?:\\d{1,2}(?:\\.\\d{1,2})*|[a-zA-Z])[.)]\\s+", "")
        .replace("**", "")
        .strip();
  }

  private static List<String> words(String text) {
    return List.of(text.toLowerCase(Locale.ROOT).replaceAll("['’]", "").split("[^\\p{L}]+"))
        .stream()
        .filter(word -> !word.isEmpty() && !word.equals("and") && !word.equals("the"))
        .map(Subject::singular)
        .toList();
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    var plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
