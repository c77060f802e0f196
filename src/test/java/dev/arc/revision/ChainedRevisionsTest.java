package dev.arc.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.format.AgentProfiles;
import dev.arc.json.Texts;
import dev.arc.profile.ProfileTexts;
import dev.arc.revision.Revised.Told;
import dev.arc.revision.Revised.Written;
import dev.arc.revision.Revision.Insert;
import dev.arc.revision.Revision.Replace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Many changes, one on the other, with whatever words are hard to write: each is written in the
/// notation of its file, nothing else of the agent changes, and all of them can be taken back.
class ChainedRevisionsTest {
  private static final int CHAINS = 12;
  private static final int CHANGES = 12;
  private static final String END = "model: m # a comment\ntemperature: 0.5\njob: 'x'\n";
  private static final List<String> WORDS =
      List.of(
          "Ask",
          "which",
          "currency:",
          "#1",
          "-",
          "it's",
          "\"USD\"",
          "back\\slash",
          "{brace}",
          "[list],",
          "100%",
          "@all",
          "&anchor",
          "*star*",
          "!tag",
          "|",
          ">",
          "é",
          "🧳",
          "→",
          "---",
          "null",
          "true",
          "12",
          "two  blanks",
          "tab\there",
          "a: b",
          "long-word-without-any-end-that-goes-on-and-on",
          "?",
          "`code`",
          "// no",
          "\\n",
          "''",
          "never",
          "assume",
          "the",
          "amounts",
          "are",
          "in",
          "one",
          "and",
          "the",
          "same");

  static Stream<String[]> profiles() {
    return Stream.of(
            of(
                "agent.yaml",
                "# top\nsystem_prompt: |\n  You help.\n\n  Rules:\n  - One.\n  - Two.\n" + END),
            of("agent.yaml", "system_prompt: |2-\n    You help.\n  Be brief.\n\n\n" + END),
            of(
                "agent.yaml",
                "system_prompt: >\n  You help the people with\n  their figures.\n\n  Be brief.\n"
                    + END),
            of(
                "agent.yaml",
                "system_prompt: >-\n  You help:\n    - one\n    - two\n  and more.\n\n  End.\n"
                    + END),
            of("agent.yaml", "system_prompt: You help.\n" + END),
            of(
                "agent.yaml",
                "system_prompt:\n  You help the people\n  with figures.\n\n  Be brief.\n" + END),
            of("agent.yaml", "system_prompt: 'You help. It''s all.'\n" + END),
            of(
                "agent.yaml",
                "system_prompt: 'You help.\n\n\n  It''s all. Be\n  brief.\n\n  '\n" + END),
            of("agent.yaml", "system_prompt: \"You help.\\n\\n- One.\\n- Two.\"\n" + END),
            of(
                "agent.yaml",
                "system_prompt: \"You help.\\n\\\n  \\  - One.\\n- Two and\n  three.\"\n" + END),
            of("agent.yaml", "{system_prompt: \"You help.\", model: m, job: x}\n"),
            of(
                "agent.yaml",
                "job: x\nmessages:\n  - role: system\n    content: You help.\n  - role: user\n    content: hi\n"),
            of(
                "agent.json",
                "{\n  \"system_prompt\": \"You help.\\n- One.\",\n  \"job\": \"x\"\n}\n"),
            of(
                "agent.json",
                "[\"{\\\"system_prompt\\\": \\\"You help.\\\", \\\"job\\\": \\\"x\\\"}\"]"
                    .substring(1)
                    .replace("]", "")),
            of("agent.md", "---\nname: a\ndescription: b\n---\n\n# You help\n\n1. One.\n2. Two.\n"),
            of("agent.txt", "You help.\n\n* One.\n* Two."))
        .flatMap(each -> Stream.of(each, of(each[0], each[1].replace("\n", "\r\n"))));
  }

  private static String[] of(String file, String text) {
    return new String[] {file, text};
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void changesAreWrittenOneOnTheOther(String file, String text) {
    for (var seed = 0; seed < CHAINS; seed++) {
      var random = new Random(seed);
      var now = text;
      var done = new ArrayList<ConfigurationDiff>();
      for (var i = 0; i < CHANGES; i++) {
        var change = change(prompt(file, now), random);
        var revised =
            Revisions.of(
                file,
                new ProfileTexts(now, Map.of()),
                Optional.empty(),
                Texts.NONE,
                List.of(change));
        switch (revised) {
          case Written(var diff, var profile) -> {
            done.add(diff);
            now = Patched.of(now, diff.unified());
            assertThat(profile.prompt().text()).isEqualTo(prompt(file, now));
          }
          case Told(_, var why) ->
              throw new AssertionError(
                  "SEED " + seed + " " + i + " " + why + " " + change + "\n" + now);
        }
      }
      for (var diff : done.reversed()) {
        now = Patched.of(now, diff.reversed().unified());
      }
      assertThat(now).isEqualTo(text);
    }
  }

  private static String prompt(String file, String text) {
    return AgentProfiles.read(file, text).profile().orElseThrow().prompt().text();
  }

  private static Revision change(String prompt, Random random) {
    var lines = prompt.split("\n", -1);
    var line = lines[random.nextInt(lines.length)];
    var from = line.isEmpty() ? 0 : random.nextInt(line.length());
    var words = line.substring(from).split(" ");
    var old =
        line.substring(from, Math.min(line.length(), from + words[0].length() + random.nextInt(20)))
            .strip();
    var alone = prompt.indexOf(old) == prompt.lastIndexOf(old) && !old.isBlank();
    if (!alone || random.nextInt(3) == 0 || cutsPair(old)) {
      return new Insert(random.nextInt(lines.length + 1), words(random));
    }
    return new Replace(
        old,
        random.nextInt(4) == 0
            ? "x"
            : words(random) + (random.nextInt(5) == 0 ? "\n" + words(random) : ""));
  }

  private static boolean cutsPair(String text) {
    return Character.isLowSurrogate(text.charAt(0))
        || Character.isHighSurrogate(text.charAt(text.length() - 1));
  }

  private static String words(Random random) {
    var words = new ArrayList<String>();
    for (var i = 0; i <= random.nextInt(14); i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
