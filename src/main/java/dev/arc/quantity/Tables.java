package dev.arc.quantity;

import java.util.ArrayList;
import java.util.List;

/// The Markdown tables of a text, so that a figure can be told by the head of its column.
final class Tables {

  /// A half-open range of a text.
  record Span(int start, int end) {
    boolean holds(int position) {
      return position >= start && position < end;
    }
  }

  private record Table(Span head, Span body) {}

  private final String text;
  private final List<Table> tables = new ArrayList<>();

  Tables(String text) {
    this.text = text;
    if (text.indexOf('|') >= 0) {
      find();
    }
  }

  /// The head cell above a position, or an empty span.
  Span headOf(int position) {
    for (var table : tables) {
      if (table.body().holds(position)) {
        return cell(table.head(), column(position));
      }
    }
    return new Span(0, 0);
  }

  /// Whether the position is in the body of a table.
  boolean hold(int position) {
    return tables.stream().anyMatch(table -> table.body().holds(position));
  }

  private void find() {
    var previous = new Span(0, 0);
    var start = 0;
    while (start < text.length()) {
      var line = new Span(start, lineEnd(start));
      if (isRule(line) && previous.end() > previous.start()) {
        var body = new Span(line.end(), bodyEnd(line.end()));
        tables.add(new Table(previous, body));
        start = body.end();
      }
      previous = line;
      start = Math.max(start, line.end()) + 1;
    }
  }

  private int lineEnd(int start) {
    var end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  private int bodyEnd(int start) {
    var end = start;
    while (end < text.length()) {
      var next = lineEnd(end + 1);
      var bar = text.indexOf('|', end + 1);
      if (bar < 0 || bar >= next) {
        return end;
      }
      end = next;
    }
    return end;
  }

  /// A line such as `|---|:--:|`.
  private boolean isRule(Span line) {
    var dashes = 0;
    var bars = 0;
    for (var index = line.start(); index < line.end(); index++) {
      switch (text.charAt(index)) {
        case '-' -> dashes++;
        case '|', '+' -> bars++;
        case ':', ' ', '\r', '\t' -> {}
        default -> {
          return false;
        }
      }
    }
    return dashes >= 2 && bars > 0;
  }

  private int column(int position) {
    var start = text.lastIndexOf('\n', position) + 1;
    var column = startsWithBar(start) ? -1 : 0;
    for (var index = start; index < position; index++) {
      if (text.charAt(index) == '|') {
        column++;
      }
    }
    return column;
  }

  private boolean startsWithBar(int start) {
    var index = start;
    while (index < text.length() && Marks.isSpace(text.charAt(index))) {
      index++;
    }
    return index < text.length() && text.charAt(index) == '|';
  }

  private Span cell(Span head, int column) {
    var current = startsWithBar(head.start()) ? -1 : 0;
    var start = head.start();
    for (var index = head.start(); index <= head.end(); index++) {
      if (index == head.end() || text.charAt(index) == '|') {
        if (current == column) {
          return new Span(start, index);
        }
        current++;
        start = index + 1;
      }
    }
    return new Span(0, 0);
  }
}
