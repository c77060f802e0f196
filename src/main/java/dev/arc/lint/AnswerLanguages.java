package dev.arc.lint;

import dev.arc.topic.Passage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Orders to answer in one language and in another.
final class AnswerLanguages {
  private static final String NAMES =
      "(english|french|german|spanish|italian|portuguese|dutch|polish|czech|danish|swedish|norwegian|finnish|greek|turkish|russian|ukrainian|romanian|hungarian|bulgarian|croatian|serbian|arabic|hebrew|persian|farsi|hindi|urdu|bengali|tamil|thai|vietnamese|indonesian|malay|chinese|mandarin|cantonese|japanese|korean|catalan|latin|swahili)";

  private static final List<String> EACH_NAME =
      List.of(NAMES.substring(1, NAMES.length() - 1).split("\\|"));

  private static final Pattern ANSWERED =
      Pattern.compile(
          "\\b(?:respond|repl(?:y|ies)|answer|writ|speak|communicat|convers|talk|output|phrase|draft)\\w*\\b[^.;:]{0,60}?\\bin (?:(?!the\\b)\\w+ ){0,2}?"
              + NAMES
              + "\\b");

  private static final Pattern ONLY =
      Pattern.compile(
          "\\b(?:only|exclusively|solely) (?:in |use |speak )?%1$s\\b|\\b%1$s only\\b|\\b(?:use|speak) (?:only |always )?%1$s\\b"
              .formatted(NAMES));

  private static final Pattern USERS =
      Pattern.compile(
          "\\b(?:respond|reply|answer|writ|speak|communicat)\\w*\\b.{0,60}\\b(?:(?:same|own|their|user s|customer s|user's|customer's|client's) language|language (?:of the|that the|in which|the user|the customer|they))");

  private static final Pattern STRICT =
      Pattern.compile("\\b(?:only|always|exclusively|solely|must|never|regardless|whatever)\\b");

  private static final Pattern NARROWED =
      Pattern.compile(
          "\\b(?:if|when|whenever|unless|except|for|or|by default|default|otherwise|translat\\w*|code|comments?|where)\\b");

  private static final String OF_USER = "the user's";

  private record Wanted(Passage passage, String language, boolean strict) {}

  private AnswerLanguages() {}

  static Stream<Contradiction> in(List<Passage> passages) {
    var before = new ArrayList<Wanted>();
    var found = new ArrayList<Contradiction>();
    var languages = new HashSet<String>();
    for (var passage : passages) {
      var wanted = wanted(passage);
      if (wanted.isEmpty()) {
        continue;
      }
      before.stream()
          .filter(each -> contradict(each, wanted.get()))
          .findFirst()
          .ifPresent(each -> found.add(contradiction(each.passage(), passage)));
      if (languages.add(wanted.get().language() + wanted.get().strict())) {
        before.add(wanted.get());
      }
    }
    return found.stream();
  }

  private static Optional<Wanted> wanted(Passage passage) {
    var said = passage.text().toLowerCase(Locale.ROOT).replace('’', '\'');
    if (!said.contains("language") && EACH_NAME.stream().noneMatch(said::contains)) {
      return Optional.empty();
    }
    if (NARROWED.matcher(said).find() || !passage.heading().isEmpty() && names(passage.heading())) {
      return Optional.empty();
    }
    var strict = STRICT.matcher(said).find();
    if (USERS.matcher(said).find()) {
      return Optional.of(new Wanted(passage, OF_USER, strict));
    }
    var named = new HashSet<String>();
    Stream.of(ANSWERED, ONLY)
        .flatMap(pattern -> pattern.matcher(said).results())
        .forEach(result -> {
          for (var group = 1; group <= result.groupCount(); group++) {
            if (result.group(group) != null) {
              named.add(result.group(group));
            }
          }
        });
    return named.size() == 1
        ? Optional.of(new Wanted(passage, named.iterator().next(), strict))
        : Optional.empty();
  }

  private static boolean names(String heading) {
    return Pattern.compile("\\b" + NAMES + "\\b").matcher(heading.toLowerCase(Locale.ROOT)).find();
  }

  // One language may be what is usual, and the user's what is done when it is another.
  private static boolean contradict(Wanted one, Wanted other) {
    var differ = !one.language().equals(other.language());
    var users = one.language().equals(OF_USER) || other.language().equals(OF_USER);
    var strict = one.language().equals(OF_USER) ? other.strict() : one.strict();
    return differ && (!users || strict);
  }

  private static Contradiction contradiction(Passage earlier, Passage later) {
    return new Contradiction(earlier.line(), earlier.text(), later.line(), "language");
  }
}
