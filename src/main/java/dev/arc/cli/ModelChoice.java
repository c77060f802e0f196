package dev.arc.cli;

import dev.arc.history.RunRecord;
import dev.arc.profile.AgentProfile;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Who plays, as far as the user said.
///
/// @param reference `rehearsal`, `profile`, or a model's name
/// @param named whether the user named it; money is spent on named models alone
/// @param baseUrl a server of the user's own
/// @param seed of a rehearsal
record ModelChoice(String reference, boolean named, @Nullable URI baseUrl, long seed) {

  static final String REHEARSAL = "rehearsal";
  static final String PROFILE = "profile";

  /// Calls at once, where the user does not say.
  static final int CALLS_AT_ONCE = 16;

  static ModelChoice of(RunRecord.Settings settings) {
    var baseUrl = settings.baseUrl();
    return new ModelChoice(
        settings.modelReference(),
        settings.modelNamed(),
        baseUrl == null ? null : URI.create(baseUrl),
        settings.seed());
  }

  boolean isRehearsal() {
    return reference.equals(REHEARSAL);
  }

  /// The model's name, which may be the profile's to say.
  String name(AgentProfile profile) {
    if (!reference.equals(PROFILE)) {
      return reference;
    }
    var name = profile.model();
    if (name == null) {
      throw new UsageException(
          "the profile of %s names no model; name one: --model openai:gpt-4.1-mini"
              .formatted(profile.name()));
    }
    return name;
  }
}
