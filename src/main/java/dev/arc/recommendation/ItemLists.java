package dev.arc.recommendation;

import dev.arc.recommendation.PromptLayout.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the lists of a prompt, and what each is about.
final class ItemLists {
  private static final Pattern RULE =
      Pattern.compile(
          "(?i).*\\b(?:never|always|do not|don['’]t|must|should|only|avoid|unless|cannot|can['’]t|no matter|nie|niemals|immer|nicht|nur|jamais|toujours|nunca|siempre|sempre)\\b.*|^(?:if|when|whenever|once|before|make sure|ensure)\\b.*|.*(?:不要|必须|禁止|请勿|务必|不得).*",
          Pattern.DOTALL);
  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)^(?:please\\s+)?(?:add|answer|apply|ask|attribute|base|be|begin|call|check|choose|cite|confirm|convert|decline|disclose|escalate|explain|find|flag|focus|follow|get|give|include|keep|list|look|maintain|match|mention|name|note|offer|prefer|prioritize|protect|prove|provide|quote|read|refer|refuse|reply|report|request|respect|respond|return|round|say|search|show|speak|start|state|stay|stick|stop|take|tell|treat|try|use|utilize|validate|verify|wait|warn|watch|work|write)\\b.*",
          Pattern.DOTALL);
  private static final Pattern LABEL = Pattern.compile("^(?:\\*\\*|__)[^*_]+(?:\\*\\*|__):?\\s*");
  private static final Set<String> WHOLE =
      Set.of("prompt", "system", "system_prompt", "agent", "assistant");

  private final PromptLayout layout;
  private final Set<Integer> ruled;
  private final Set<Integer> done = new HashSet<>();

  private ItemLists(PromptLayout layout, Set<Integer> ruled) {
    this.layout = layout;
    this.ruled = ruled;
  }

  /// @param ruled the lines on which something is said that was understood as a rule
  static List<ItemList> of(PromptLayout layout, Set<Integer> ruled) {
    var lists = new ItemLists(layout, ruled);
    var found = new ArrayList<ItemList>();
    for (var line = 1; line <= layout.count(); line++) {
      if (layout.kind(line) == Kind.ITEM && !lists.done.contains(line)) {
        found.add(lists.list(line));
      }
    }
    return found;
  }

  private ItemList list(int first) {
    var items = new ArrayList<Integer>();
    var last = first;
    for (var line = first; line <= layout.count() && goesOn(first, line, last); line++) {
      if (layout.kind(line) == Kind.ITEM && layout.indentation(line) == layout.indentation(first)) {
        items.add(line);
      }
      last = layout.kind(line) == Kind.BLANK ? last : line;
    }
    done.addAll(items);
    var texts = new ArrayList<String>();
    for (var i = 0; i < items.size(); i++) {
      texts.add(text(items.get(i), i + 1 < items.size() ? items.get(i + 1) - 1 : last));
    }
    var above = heading(first);
    var heading = above == 0 ? "" : layout.text(above);
    var nested = above > 0 && layout.kind(above) == Kind.ITEM;
    var orders = orders(items, texts);
    // Bullets that are all orders are rules; what is numbered may be steps.
    var rules = orders == 1 && !isCounted(first) ? orders : rules(items, texts);
    return new ItemList(items, last, heading, subject(first, heading), nested, orders, rules);
  }

  private boolean goesOn(int first, int line, int last) {
    return switch (layout.kind(line)) {
      case BLANK -> true;
      case ITEM ->
          layout.indentation(line) > layout.indentation(first)
              || layout.indentation(line) == layout.indentation(first)
                  && isCounted(line) == isCounted(first);
      case TEXT, CODE, TEMPLATE, TAG, HEADING ->
          layout.indentation(line) > layout.indentation(first)
              || line == last + 1
                  && layout.kind(line) == Kind.TEXT
                  && Character.isLowerCase(layout.text(line).strip().charAt(0));
    };
  }

  private boolean isCounted(int line) {
    return PromptText.isCounted(layout.text(line));
  }

  private String text(int from, int to) {
    var lines = new ArrayList<String>();
    for (var line = from; line <= to; line++) {
      lines.add(layout.text(line));
    }
    return LABEL.matcher(PromptText.unmarked(String.join("\n", lines))).replaceFirst("").strip();
  }

  private double rules(List<Integer> items, List<String> texts) {
    var count = 0.0;
    for (var i = 0; i < items.size(); i++) {
      count += isRule(items.get(i), texts.get(i)) ? 1 : 0;
    }
    return count / items.size();
  }

  private double orders(List<Integer> items, List<String> texts) {
    var count = 0.0;
    for (var i = 0; i < items.size(); i++) {
      var order = ORDER.matcher(texts.get(i)).matches();
      count += order || isRule(items.get(i), texts.get(i)) ? 1 : 0;
    }
    return count / items.size();
  }

  private boolean isRule(int item, String text) {
    return ruled.contains(item) || RULE.matcher(text).matches();
  }

  /// The line that stands above a list and tells what it is about; 0 for none.
  private int heading(int first) {
    var above = layout.above(first - 1);
    if (above == 0) {
      return 0;
    }
    if (layout.indentation(first) > 0 && !isIntroduction(above)) {
      for (var at = above; at > 0 && layout.kind(at) != Kind.HEADING; at--) {
        if (layout.kind(at) == Kind.ITEM && layout.indentation(at) < layout.indentation(first)) {
          return at;
        }
      }
    }
    if (isIntroduction(above) || layout.kind(above) == Kind.HEADING) {
      return above;
    }
    return layout.headings(first).stream().findFirst().orElse(0);
  }

  private boolean isIntroduction(int line) {
    return layout.kind(line) == Kind.TEXT && layout.text(line).strip().endsWith(":");
  }

  private Subject subject(int first, String heading) {
    for (var above : layout.headings(first)) {
      if (Subject.of(layout.text(above)) == Subject.EXAMPLE) {
        return Subject.EXAMPLE;
      }
    }
    var own = Subject.of(PromptText.unmarked(heading));
    for (var section : layout.around(first)) {
      var subject = of(section);
      if (subject == Subject.FOREIGN || subject == Subject.EXAMPLE) {
        return subject;
      }
      own = own == Subject.OTHER && heading.isEmpty() ? subject : own;
    }
    return own;
  }

  /// What a section between tags is about.
  static Subject of(PromptLayout.Section section) {
    return WHOLE.contains(section.name()) ? Subject.OTHER : Subject.of(section.name());
  }
}
