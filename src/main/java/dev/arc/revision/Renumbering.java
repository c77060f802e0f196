package dev.arc.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Counts the items anew that stand below one that is taken out of a counted list.
///
/// @param prompt its text
/// @param lines of the prompt
/// @param removed the indexes of the lines of items that are taken out
/// @param others edits that are made too
record Renumbering(String prompt, List<String> lines, Set<Integer> removed, List<Edit> others) {

  static List<Edit> of(String prompt, List<String> lines, Set<Integer> removed, List<Edit> others) {
    var renumbering = new Renumbering(prompt, lines, removed, others);
    var lists = new LinkedHashSet<PromptList>();
    removed.forEach(item -> PromptList.at(lines, item).ifPresent(lists::add));
    var edits = new ArrayList<Edit>();
    lists.forEach(list -> renumbering.count(list, edits));
    return edits;
  }

  private void count(PromptList list, List<Edit> edits) {
    var numbering = list.numbering();
    if (numbering == null || list.isUncounted()) {
      return;
    }
    var gone = 0;
    for (var item : list.items()) {
      if (removed.contains(item)) {
        gone++;
      } else if (gone > 0) {
        var mark = list.mark(item);
        var value = numbering.value(mark.sign()).orElseThrow() - gone;
        edits.add(edit(item, mark, numbering.sign(value, mark.sign())));
      }
    }
  }

  // Found by its line as far as nothing else is changed there.
  private Edit edit(int item, ListMark mark, String sign) {
    var line = lines.subList(0, item).stream().mapToInt(each -> each.length() + 1).sum();
    var start = line + mark.signStart();
    var end = start + mark.sign().length();
    var last =
        others.stream()
            .mapToInt(Edit::start)
            .filter(each -> each >= end)
            .reduce(line + lines.get(item).length(), Math::min);
    return new Edit(start, end, sign, line, last);
  }
}
