import dev.arc.clustering.TextClusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// Clusters as many failure sentences as asked for: eight forms with invented words and figures in
/// them. Prints how long it took and whether the clusters are the forms.
final class ClusterTexts {
  private static final long SEED = 7;

  /// `~` stands for one of 200 words, `*` for one of 5,000, `#` for a figure below 100.
  private static final List<String> FORMS =
      List.of(
          "agent assumed currency USD for ~ order *",
          "tool ~ timed out after # seconds and agent gave up on *",
          "agent did not ask which ~ was meant and used *",
          "agent repeated call ~ with same arguments *",
          "date # read as month first for ~",
          "agent invented value * for missing field ~",
          "agent ignored error # from ~",
          "permission denied on ~ but agent reported success for *");

  private final Random random = new Random(SEED);
  private final List<String> words = new ArrayList<>();

  public static void main(String[] arguments) {
    new ClusterTexts().run(Integer.parseInt(arguments[0]));
  }

  private void run(int count) {
    while (words.size() < 5000) {
      words.add(word());
    }
    var forms = new int[count];
    var texts = new ArrayList<String>(count);
    for (var text = 0; text < count; text++) {
      forms[text] = random.nextInt(FORMS.size());
      texts.add(filled(FORMS.get(forms[text])));
    }
    var start = System.nanoTime();
    var clustering = TextClusters.of(texts, 3);
    var seconds = (System.nanoTime() - start) / 1e9;
    var mixed =
        clustering.clusters().stream()
            .filter(cluster -> {
              var found = new HashSet<Integer>();
              cluster.members().forEach(member -> found.add(forms[member]));
              return found.size() > 1;
            })
            .count();
    System.out.printf(
        "%d texts: %.2f s, %d clusters (%d of more than one form), %d noise%n",
        count, seconds, clustering.clusters().size(), mixed, clustering.noise().size());
    clustering.clusters().stream()
        .sorted(Comparator.comparing(cluster -> cluster.form()))
        .forEach(cluster -> System.out.println("  " + cluster.size() + "  " + cluster.form()));
  }

  private String word() {
    var word = new StringBuilder();
    for (var syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append("bcdfghklmnprstv".charAt(random.nextInt(15)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private String filled(String form) {
    var text = new StringBuilder();
    for (var mark : form.toCharArray()) {
      switch (mark) {
        case '~' -> text.append(words.get(random.nextInt(200)));
        case '*' -> text.append(words.get(random.nextInt(words.size())));
        case '#' -> text.append(random.nextInt(100));
        default -> text.append(mark);
      }
    }
    return text.toString();
  }
}
