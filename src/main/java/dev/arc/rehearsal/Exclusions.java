package dev.arc.rehearsal;

import dev.arc.topic.Lexicon;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Topics;
import dev.arc.topic.Word;
import dev.arc.topic.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What a request or a note leaves out of a sum. A literal reader does what the request says,
/// unless the prompt counts everything; what a note says sees only who is told to look.
final class Exclusions {

  private final Scene scene;
  private final List<List<Word>> asked;
  private final List<List<Word>> noted;
  private final boolean everything;

  private Exclusions(
      Scene scene, List<List<Word>> asked, List<List<Word>> noted, boolean everything) {
    this.scene = scene;
    this.asked = asked;
    this.noted = noted;
    this.everything = everything;
  }

  static Exclusions of(Sheet sheet, Scene scene) {
    var request = sentences(scene.request().text());
    var notes =
        sheet.notes().entrySet().stream()
            .flatMap(note -> sentences(note.getKey() + ": " + note.getValue()).stream())
            .toList();
    var noted = !notes.isEmpty() && looks(scene) ? notes : List.<List<Word>>of();
    boolean everything =
        !request.isEmpty() && scene.rules().taken("scope").filter("everything"::equals).isPresent();
    return new Exclusions(scene, request, noted, everything);
  }

  private static boolean looks(Scene scene) {
    return scene.rules().told("scope", Action.ASK, Action.CHECK, Action.DETECT, Action.DISCLOSE);
  }

  /// The sentences that leave something out.
  private static List<List<Word>> sentences(String text) {
    var found = new ArrayList<List<Word>>();
    for (String sentence : Topics.standard().sentences(text)) {
      for (String part : sentence.split(";")) {
        var words = Words.of(part);
        if (Vocabularies.LEAVE_OUT.isIn(words) || Vocabularies.LEFT_OUT.isIn(words)) {
          found.add(words);
        }
      }
    }
    return found;
  }

  /// Whether the request speaks of the label only to leave it out.
  boolean isNamed(String label) {
    return asked.stream().anyMatch(words -> leavesOut(words, label));
  }

  /// Whether records of this label are not to be counted.
  boolean excludes(String label) {
    if (everything) {
      return false;
    }
    if (isNamed(label)) {
      return true;
    }
    var note = noted.stream().filter(words -> leavesOut(words, label)).findFirst();
    note.ifPresent(words ->
        scene.remarks().say("Left out: " + label + ", for a note says “" + text(words) + "”."));
    return note.isPresent();
  }

  private static String text(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  private static boolean leavesOut(List<Word> words, String label) {
    return follows(words, label) || precedes(words, label);
  }

  private static boolean follows(List<Word> words, String label) {
    return Vocabularies.LEAVE_OUT.all(words).stream()
        .anyMatch(found -> names(words.subList(start(found), words.size()), label));
  }

  private static int start(Lexicon.Found found) {
    return found.from() + 1;
  }

  private static boolean precedes(List<Word> words, String label) {
    return Vocabularies.LEFT_OUT.all(words).stream()
        .anyMatch(found -> names(words.subList(0, found.from()), label));
  }

  private static boolean names(List<Word> words, String label) {
    return Vocabularies.contains(Vocabularies.plain(text(words)), Vocabularies.plain(label));
  }
}
