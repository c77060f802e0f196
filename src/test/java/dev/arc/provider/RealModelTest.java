package dev.arc.provider;

import dev.arc.llm.CallSettings;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.LanguageModelContract;
import dev.arc.llm.ModelException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// The contract against a server that nobody scripted: `ARC_TEST_MODEL_URL` is the base URL of any
/// OpenAI-compatible server, `ARC_TEST_MODEL` the model's name there.
class RealModelTest extends LanguageModelContract {

  private static final String SKIPPED =
      "SKIPPED: no real model was tried; set ARC_TEST_MODEL_URL to the base URL of an OpenAI-compatible server";

  private LanguageModel model;

  /// Surefire keeps quiet about failed assumptions: say it where it is read.
  @BeforeAll
  static void saySkipped() {
    if (System.getenv("ARC_TEST_MODEL_URL") == null) {
      System.out.println(SKIPPED);
    }
  }

  @BeforeEach
  void connect() throws ModelException {
    var url = System.getenv("ARC_TEST_MODEL_URL");
    Assumptions.assumeTrue(url != null, SKIPPED);
    var name = System.getenv().getOrDefault("ARC_TEST_MODEL", "smollm2-135m");
    model =
        new Providers(Map.of(), Wire.standard(), ProviderEvents.NONE)
            .resolve("openai:" + name, Optional.of(URI.create(url)));
  }

  @Override
  protected LanguageModel model() {
    return model;
  }

  /// A small machine that is busy with something else is slow.
  @Override
  protected CallSettings settings(long seed) {
    return new CallSettings(0.0, 60, seed, Duration.ofMinutes(4));
  }

  @Override
  protected boolean isObedient() {
    return false;
  }

  /// A prompt cache changes the last digits, and with them now and then a word.
  @Override
  protected boolean supportsSeed() {
    return false;
  }
}
