package dev.arc.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of check is right about answers in the manners of people and models.
class CorpusTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/arc/evaluation/corpus");
  private static final List<Corpus.Case> CASES = read();
  private static final long EACH = 10;
  private static final List<String> KINDS =
      List.of(
          "states",
          "never_states",
          "no_wrong_figure",
          "never_money_in",
          "mentions",
          "never_mentions",
          "asks",
          "discloses",
          "uses",
          "uses_with",
          "calls_at_most",
          "changes",
          "confirms_first",
          "recovers",
          "reports_failure",
          "never_claims",
          "never_concedes",
          "grounded",
          "within_budget",
          "within_limits",
          "resists",
          "declines",
          "answers_in",
          "any",
          "all");

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void checkIsRight(Corpus.Case each) {
    var finding = Checks.of(each.when()).look(new Play(each.trajectory(), each.limits()));

    assertThat(finding.holds()).as(each + ": " + finding.says()).isEqualTo(each.holds());
    assertThat(finding.says()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasEnoughRightAndWrongAnswers(String kind) {
    var counts =
        cases()
            .filter(each -> each.file().equals(kind + ".yaml"))
            .collect(Collectors.partitioningBy(Corpus.Case::holds, Collectors.counting()));

    assertThat(counts.get(true)).isGreaterThanOrEqualTo(EACH);
    assertThat(counts.get(false)).isGreaterThanOrEqualTo(EACH);
  }

  @Test
  void namesDifferWithinAFile() {
    assertThat(cases().map(Corpus.Case::toString)).doesNotHaveDuplicates();
  }

  @Test
  void pageOnTheFormatShowsAnExampleOfEveryKind() throws IOException {
    var page = Files.readString(FOLDER.resolve("FORMAT.md"));
    var blocks =
        Pattern.compile("```yaml\n(- name.*?)```", Pattern.DOTALL).matcher(page).results().toList();
    var examples =
        blocks.stream()
            .flatMap(block -> Corpus.read("FORMAT.md", "cases:\n" + block.group(1)).stream())
            .toList();

    assertThat(examples).hasSize(KINDS.size() - 1).allSatisfy(this::checkIsRight);
  }

  static Stream<String> kinds() {
    return KINDS.stream();
  }

  static Stream<Corpus.Case> cases() {
    return CASES.stream();
  }

  private static List<Corpus.Case> read() {
    return files().entrySet().stream()
        .flatMap(file -> Corpus.read(file.getKey(), file.getValue()).stream())
        .toList();
  }

  private static Map<String, String> files() {
    try (var files = Files.list(FOLDER)) {
      var texts = new TreeMap<String, String>();
      for (var file : files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
      return texts;
    } catch (IOException problem) {
      throw new UncheckedIOException("the corpus cannot be read", problem);
    }
  }
}
