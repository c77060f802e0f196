package dev.arc.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextClustersTest {

  /// `~` stands for one of a few names, `*` for one of many, `#` for a figure.
  private static final List<String> FORMS =
      List.of(
          "could not reach the ledger ~ before the deadline of # minutes",
          "booked * twice although ~ had been confirmed",
          "took the total of ~ from a note and not from its # rows",
          "sent the summary to * instead of the owner of ~",
          "read # as a fraction of a percent in ~",
          "reported # USD; right would have been # EUR (step #)",
          "does not say that the ~ is unclear; right would have been saying so (step #)",
          "answered without looking anything up; right would have been getting the data first (step #)",
          "gave up after the first timeout of get_~; right would have been calling it again (step #)",
          "cannot parse the reply: * * * * *");

  private final Random random = new Random(3);
  private final List<String> names = words(60);
  private final List<String> many = words(2000);

  @ParameterizedTest
  @ValueSource(ints = {150, 1000, 5000})
  void clustersAreTheFormsHoweverManyTextsThereAre(int count) {
    var forms = IntStream.range(0, count).map(_ -> random.nextInt(FORMS.size())).boxed().toList();
    var texts = forms.stream().map(form -> filled(FORMS.get(form))).toList();

    var clustering = TextClusters.of(texts, 3);

    assertThat(clustering.noise()).isEmpty();
    assertThat(clustering.clusters())
        .allSatisfy(cluster ->
            assertThat(cluster.members().stream().map(forms::get).distinct().count())
                .as(cluster.form())
                .isOne());
    assertThat(clustering.clusters().stream().map(TextCluster::form)).hasSize(FORMS.size());
  }

  @Test
  void formsOfAFewTextsAreFound() {
    var texts = new ArrayList<String>();
    for (var round = 0; round < 4; round++) {
      FORMS.subList(0, 5).forEach(form -> texts.add(filled(form)));
    }

    assertThat(TextClusters.of(texts, 3).clusters()).extracting(TextCluster::size).containsOnly(4);
  }

  @Test
  void orderChangesNothing() {
    var texts =
        new ArrayList<>(
            IntStream.range(0, 400)
                .mapToObj(_ -> filled(FORMS.get(random.nextInt(FORMS.size()))))
                .toList());
    var before = grouped(texts);

    Collections.shuffle(texts, new Random(9));

    assertThat(grouped(texts)).isEqualTo(before);
  }

  @Test
  void repeatingTextsChangesNoForm() {
    var texts =
        IntStream.range(0, 200)
            .mapToObj(_ -> filled(FORMS.get(random.nextInt(FORMS.size()))))
            .toList();
    var forms = TextClusters.of(texts, 3).clusters().stream().map(TextCluster::form).toList();
    var often = new ArrayList<>(texts);
    IntStream.range(0, 50).forEach(_ -> often.addAll(texts.subList(0, 40)));

    assertThat(TextClusters.of(often, 3).clusters().stream().map(TextCluster::form))
        .containsExactlyInAnyOrderElementsOf(forms);
  }

  @Test
  void textsLikeNoOtherAreNoise() {
    var texts = new ArrayList<String>();
    IntStream.range(0, 60).forEach(_ -> texts.add(filled(FORMS.get(random.nextInt(5)))));
    IntStream.range(0, 5).forEach(_ -> texts.add(String.join(" ", words(9))));

    assertThat(TextClusters.of(texts, 3).noise()).containsExactly(60, 61, 62, 63, 64);
  }

  @Test
  void namesOfSeveralWordsAreNotWhatAFormIsAbout() {
    var cities = List.of("New York", "Cape Town", "Rio de Janeiro", "Oslo", "Kuala Lumpur");
    var texts =
        IntStream.range(0, 60)
            .mapToObj(index ->
                (index % 2 == 0
                        ? "took the office in %s for the whole company"
                        : "left the rows of %s out of the sum")
                    .formatted(cities.get(random.nextInt(cities.size()))))
            .toList();

    assertThat(TextClusters.of(texts, 3).clusters())
        .extracting(TextCluster::form)
        .containsExactly(
            "left the rows of … out of the sum", "took the office in … for the whole company");
  }

  @Test
  void valuesAreKnownByTheirLooks() {
    assertThat(
            TextClusters.of(
                    List.of(
                        "called read_sheet with \"Q3 totals\" at 10:30",
                        "called sendMail with “all of it” at 9",
                        "called a/b.c with 'x y' at 2026-01-04"),
                    3)
                .clusters())
        .extracting(TextCluster::form)
        .containsExactly("called … with … at …");
  }

  @Test
  void medoidIsOneOfTheMostFrequentWording() {
    var texts =
        List.of(
            "ignored the warning in full of kabo",
            "ignored the warning of temi",
            "ignored the warning of suro",
            "ignored the warning of lani");

    var cluster = TextClusters.of(texts, 2).clusters().getFirst();

    assertThat(cluster.medoid()).isEqualTo(1);
    assertThat(cluster.form()).isEqualTo("ignored the warning of …");
  }

  @Test
  void nothingIsNoCluster() {
    assertThat(TextClusters.of(List.of(), 3)).isEqualTo(new Clustering(List.of(), List.of()));
    assertThat(TextClusters.of(List.of("", "", "12"), 1).noise()).containsExactly(0, 1, 2);
    assertThatThrownBy(() -> TextClusters.of(List.of("a"), 0))
        .hasMessage("a cluster of 0 texts, expected 1 or more");
  }

  private static Set<Set<String>> grouped(List<String> texts) {
    var grouped = new HashSet<Set<String>>();
    for (var cluster : TextClusters.of(texts, 3).clusters()) {
      grouped.add(new TreeSet<>(cluster.members().stream().map(texts::get).toList()));
    }
    return grouped;
  }

  private List<String> words(int count) {
    return IntStream.range(0, count).mapToObj(_ -> word()).toList();
  }

  private String word() {
    var word = new StringBuilder();
    for (var syllables = 3 + random.nextInt(2); syllables > 0; syllables--) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String filled(String form) {
    var text = new StringBuilder();
    for (var mark : form.toCharArray()) {
      switch (mark) {
        case '~' -> text.append(names.get(random.nextInt(names.size())));
        case '*' -> text.append(many.get(random.nextInt(many.size())));
        case '#' -> text.append(random.nextInt(10_000));
        default -> text.append(mark);
      }
    }
    return text.toString();
  }
}
