package dev.arc.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// What a text asks of the user. Thread-safe.
public final class Questions {

  private static final Vocabulary WORDS = Vocabulary.beside(Questions.class, "questions.yaml");
  private static final Lexicon OFFERS = WORDS.part("offers").lexicon();
  private static final Lexicon REQUESTS = WORDS.part("requests").lexicon();
  private static final Lexicon RHETORICAL = WORDS.part("rhetorical").lexicon();
  private static final Lexicon ACTS = WORDS.part("acts").lexicon();
  private static final Lexicon OPENINGS = WORDS.part("openings").lexicon();

  private Questions() {}

  /// The questions, requests and offers of a text, in order. What stands in quotation marks and
  /// what the writer answers are none.
  public static List<Question> in(String text) {
    var sentences = Sentences.of(text);
    var found = new ArrayList<Question>();
    for (int at = 0; at < sentences.size(); at++) {
      var words = Words.of(sentences.get(at)).stream().filter(word -> !word.quoted()).toList();
      boolean last = at == sentences.size() - 1;
      if (isQuestion(words) && !isRhetorical(words, last)) {
        found.add(question(sentences.get(at), words, false));
      } else if (isRequest(words)) {
        found.add(question(sentences.get(at), words, true));
      }
    }
    return withContext(found, sentences);
  }

  private static boolean isQuestion(List<Word> words) {
    for (int at = words.size() - 1; at >= 0 && words.get(at).isMark(); at--) {
      if (words.get(at).text().equals("?")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRhetorical(List<Word> words, boolean last) {
    boolean opensSo = RHETORICAL.all(words).stream().anyMatch(found -> found.from() <= 1);
    boolean addresses =
        words.stream().anyMatch(word -> word.text().equals("you") || word.text().equals("your"));
    long length = words.stream().filter(word -> !word.isMark()).count();
    boolean fragment = length <= 3 && !OPENINGS.isIn(words.subList(0, 1)) && !isChoice(words);
    return !addresses && !last && (opensSo && length <= 6 || fragment);
  }

  /// `EUR or GBP?` and `Currency?` are short, yet ask.
  private static boolean isChoice(List<Word> words) {
    return words.stream().anyMatch(word -> word.text().equals("or"))
        || !Topics.standard().mentionedIn(words).isEmpty();
  }

  private static boolean isRequest(List<Word> words) {
    return REQUESTS.isIn(words) || OFFERS.all(words).stream().anyMatch(found -> found.from() <= 2);
  }

  private static Question question(String text, List<Word> words, boolean request) {
    var topics = new TreeSet<>(Topics.standard().mentionedIn(words));
    boolean offer = OFFERS.isIn(words);
    if (isAboutActing(words, offer)) {
      topics.add("confirmation");
      offer = false;
    } else if (asksForOther(topics)) {
      topics.remove("confirmation");
    }
    return new Question(text, topics, offer, request);
  }

  private static boolean isAboutActing(List<Word> words, boolean offer) {
    boolean asksLeave =
        words.stream().anyMatch(word -> word.text().equals("i") || word.text().equals("me"));
    return ACTS.isIn(words)
        && (offer || asksLeave)
        && !OFFERS.all(words).stream().anyMatch(found -> isConditional(words, found));
  }

  private static boolean isConditional(List<Word> words, Lexicon.Found found) {
    return words.subList(found.from(), found.to()).stream()
        .anyMatch(word -> word.text().equals("if"));
  }

  /// `Could you confirm the currency` asks about the currency; confirming is how it asks.
  private static boolean asksForOther(TreeSet<String> topics) {
    return topics.size() > 1 && topics.contains("confirmation");
  }

  /// A question that names no topic is about what the sentence before it says.
  private static List<Question> withContext(List<Question> found, List<String> sentences) {
    var whole = new ArrayList<Question>();
    for (var question : found) {
      int at = sentences.indexOf(question.text());
      boolean bare = question.topics().isEmpty() && !question.offer() && at > 0;
      whole.add(
          bare
              ? new Question(
                  question.text(),
                  Topics.standard().mentionedIn(sentences.get(at - 1)),
                  false,
                  question.request())
              : question);
    }
    return List.copyOf(whole);
  }
}
