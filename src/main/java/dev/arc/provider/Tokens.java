package dev.arc.provider;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.regex.Pattern;

/// Counts tokens with OpenAI's own tables; for the models of others that is an approximation.
final class Tokens {

  /// Reads a table (megabytes) when it is first asked for, and only that one.
  private static final EncodingRegistry TABLES = Encodings.newLazyEncodingRegistry();

  private static final Pattern OLDER = Pattern.compile("(.*[:/])?gpt-(3\\.5|4(?![.o])).*");

  private Tokens() {}

  static Encoding of(String model) {
    return TABLES.getEncoding(
        OLDER.matcher(model).matches() ? EncodingType.CL100K_BASE : EncodingType.O200K_BASE);
  }
}
