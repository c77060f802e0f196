package dev.arc.json;

import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonBoolean;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonNumber;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Values with everything in them that a writer could get wrong, from a seed.
final class RandomJson {
  private static final String[] PIECES = {
    "a",
    "plain words",
    "\n",
    "\n\n",
    "\t",
    " ",
    "  lead",
    "trail  ",
    ":",
    ": ",
    " #",
    "#",
    "- ",
    "'",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "&a",
    "*a",
    "!t",
    "|",
    ">",
    "%",
    "@",
    "`",
    "~",
    "null",
    "true",
    "No",
    "1.0",
    "0x1F",
    "0o7",
    ".inf",
    "<<",
    "---",
    "...",
    "\r",
    "\r\n",
    "\u0000",
    "\u007F",
    "\u0085",
    "\u2028",
    "\uFEFF",
    "é",
    "日本語",
    "😀",
    "\uD83D",
    "\uDE00",
    "\uFFFE",
    "?",
    "? ",
    "=",
    "€",
    "Ω",
    "2026-01-31",
    "12:30:00"
  };
  private final SplittableRandom chance;

  RandomJson(long seed) {
    this.chance = new SplittableRandom(seed);
  }

  JsonValue value(int depth) {
    return switch (chance.nextInt(depth > 0 ? 9 : 6)) {
      case 0 -> new JsonNull();
      case 1 -> new JsonBoolean(chance.nextBoolean());
      case 2 -> number();
      case 3, 4, 5 -> new JsonString(text());
      case 6 -> array(depth);
      default -> object(depth);
    };
  }

  private JsonArray array(int depth) {
    return new JsonArray(
        IntStream.range(0, chance.nextInt(4)).mapToObj(_ -> value(depth - 1)).toList());
  }

  private JsonObject object(int depth) {
    var fields = new LinkedHashMap<String, JsonValue>();
    IntStream.range(0, chance.nextInt(5)).forEach(_ -> fields.put(text(), value(depth - 1)));
    return new JsonObject(fields);
  }

  private JsonNumber number() {
    return switch (chance.nextInt(3)) {
      case 0 -> new JsonNumber(BigDecimal.valueOf(chance.nextInt(-1000, 1000)));
      case 1 -> new JsonNumber(BigDecimal.valueOf(chance.nextLong(), chance.nextInt(0, 30)));
      default -> new JsonNumber(new BigDecimal(BigInteger.valueOf(chance.nextLong()).pow(3)));
    };
  }

  String text() {
    var text = new StringBuilder();
    for (var i = chance.nextInt(6); i > 0; i--) {
      text.append(PIECES[chance.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
