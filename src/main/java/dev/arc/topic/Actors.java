package dev.arc.topic;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells who does what a word says: the agent, who is told to, or somebody else, of whom the prompt
/// only reports: `the user will ask`, `a colleague asks`, `until 2024 you had to ask`.
final class Actors {

  private static final Lexicon PERSON =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "user*|customer*|client*|caller*|colleague*|junior*|senior*|clerk*|manager*",
                  "controller*|accountant*|trainee*|intern|interns|reviewer*|auditor*|supervisor*",
                  "analyst*|someone|somebody|anyone|anybody|everyone|he|she|they|who|whoever|nobody",
                  "team*|staff|department*|people|person*|patient*|guest*|nurse*|doctor*|boss",
                  "pharmacist*|employee*|owner*|requester*|treasurer*|bookkeeper*|cashier*|officer*",
                  "expert*|human*|reader*|visitor*|teacher*|student*|member*|lawyer*|director*",
                  "operator*|engineer*|planner*|dispatcher*|driver*|buyer*|seller*|supplier*",
                  "vendor*|secretary|physician*|surgeon*|pilot*|captain*|broker*|partner*|writer*",
                  "agency|company|others|newcomer*|beginner*|predecessor*|assessor*|inspector*",
                  "traveller*|traveler*|tenant*|landlord*|head|heads|technician*|trader*|apprentice*")));
  private static final Lexicon AGENT =
      Lexicon.of(Map.of("", List.of("you|agent|assistant|bot|chatbot|model|it|we|i|system")));
  private static final Lexicon DUTY_OF_OLD =
      Lexicon.of(
          Map.of(
              "",
              List.of(
                  "had to",
                  "used to",
                  "was|were ~ required|expected|supposed|told|asked|obliged|meant|instructed to",
                  "formerly|previously ~ asked|told|said|had")));
  private static final Set<String> LINKS =
      Set.of(
          "will",
          "would",
          "may",
          "might",
          "can",
          "could",
          "shall",
          "should",
          "must",
          "do",
          "does",
          "not",
          "never",
          "always",
          "often",
          "then",
          "also",
          "first",
          "to",
          "has",
          "have",
          "had",
          "sometimes",
          "soon",
          "again",
          "still",
          "just",
          "is",
          "are",
          "going",
          "himself",
          "herself",
          "themselves");

  private Actors() {}

  /// Whether it is no order to the agent now.
  static boolean isReport(Head head) {
    return DUTY_OF_OLD.isIn(clause(head)) || isActive(head) && isOtherPerson(head);
  }

  /// Whether what stands before a verb names nobody but the agent.
  static boolean isAgent(List<Word> before) {
    return !PERSON.isIn(before) && !DUTY_OF_OLD.isIn(before);
  }

  private static boolean isActive(Head head) {
    return !head.verb().endsWith("ed") && !head.verb().endsWith("ing");
  }

  private static boolean isOtherPerson(Head head) {
    var subject = subject(clause(head));
    if (subject.isEmpty() || AGENT.isIn(subject)) {
      return false;
    }
    var last = subject.subList(subject.size() - 1, subject.size());
    boolean thirdPerson = Set.of("asks", "clarifies", "inquires", "enquires").contains(head.verb());
    boolean person =
        PERSON.isIn(last) || PERSON.isIn(subject.subList(0, Math.min(3, subject.size())));
    boolean follows = subject.size() < clause(head).size();
    return thirdPerson || person && (follows || !opensWithPreposition(subject));
  }

  /// `For a customer ask …`: no comma, and yet the agent asks.
  private static boolean opensWithPreposition(List<Word> subject) {
    return Set.of("for", "with", "from", "of", "to", "in", "on", "at", "by", "before", "instead")
        .contains(subject.getFirst().text());
  }

  private static List<Word> clause(Head head) {
    int start = 0;
    for (int at = 0; at < head.before().size(); at++) {
      boolean link = Set.of("and", "but", "so", "then").contains(head.before().get(at).text());
      if (head.before().get(at).isMark() || link) {
        start = at + 1;
      }
    }
    return head.before().subList(start, head.before().size());
  }

  /// Without the words between a subject and its verb.
  private static List<Word> subject(List<Word> before) {
    int end = before.size();
    while (end > 0
        && (LINKS.contains(before.get(end - 1).text())
            || before.get(end - 1).text().endsWith("ly"))) {
      end--;
    }
    return before.subList(0, end);
  }
}
