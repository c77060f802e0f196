package dev.arc.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.ModelIdentity;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {

  private static final Map<String, String> KEYS =
      Map.of("OPENAI_API_KEY", "sk-1", "OPENROUTER_API_KEY", "sk-2", "GROQ_API_KEY", " ");

  @ParameterizedTest
  @CsvSource({
    "openai:gpt-4.1-mini,          openai,     gpt-4.1-mini,          api.openai.com",
    "gpt-4.1-mini,                 openai,     gpt-4.1-mini,          api.openai.com",
    "openai/gpt-4o,                openai,     gpt-4o,                api.openai.com",
    "openrouter:qwen/qwen3-32b,    openrouter, qwen/qwen3-32b,        openrouter.ai",
    "qwen/qwen3-32b,               openrouter, qwen/qwen3-32b,        openrouter.ai",
    "gemini-2.5-flash,             openrouter, google/gemini-2.5-flash, openrouter.ai",
    "ollama:llama3.2:1b,           ollama,     llama3.2:1b,           127.0.0.1:11434",
    "lmstudio:some,                lmstudio,   some,                  127.0.0.1:1234",
  })
  void referenceFindsItsModel(String reference, String provider, String name, String host)
      throws ModelException {
    var identity = resolve(reference);

    assertThat(identity).isEqualTo(new ModelIdentity(provider, name, false, List.of(host)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opnai:gpt-4o       | UNUSABLE    | Did you mean openai:gpt-4o?",
        "llama3.2:1b        | UNUSABLE    | ollama:llama3.2:1b",
        "rehersal           | UNUSABLE    | rehearsal",
        "openai:            | UNUSABLE    | openai:MODEL",
        "mistral:small      | REFUSED_KEY | MISTRAL_API_KEY is not set. Make one at https://console.mistral.ai",
        "groq:llama         | REFUSED_KEY | .env",
        "claude-sonnet-4-5  | REFUSED_KEY | ANTHROPIC_API_KEY for anthropic:claude-sonnet-4-5",
      })
  void otherReferenceIsAnsweredWithTheNextStep(String reference, Kind kind, String says) {
    var failure = catchThrowableOfType(ModelException.class, () -> resolve(reference));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure).hasMessageContaining(says);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/x", "http:///v1", "http://me:hidden@host/v1"})
  void baseUrlThatIsNoneIsRefused(String url) {
    var failure =
        catchThrowableOfType(ModelException.class, () -> resolve("openai:x", URI.create(url)));

    assertThat(failure.kind()).isEqualTo(Kind.UNUSABLE);
    assertThat(failure.getMessage()).doesNotContain("hidden");
  }

  @Test
  void baseUrlMayBeGivenInManyForms() {
    var vendor = Vendors.known().find("vllm").orElseThrow();

    for (var url : List.of("http://h:1/v1", "http://h:1/v1/", "HTTP://h:1/v1/chat/completions")) {
      var endpoint = Endpoint.at(URI.create(url), vendor, Optional.empty(), "");
      assertThat(endpoint.chat()).isEqualTo(URI.create("http://h:1/v1/chat/completions"));
    }
  }

  @Test
  void ownServerNeedsNoVendorAndNoKey() throws ModelException {
    var identity = resolve("smollm2-135m:q4", URI.create("http://localhost:8091/v1"));

    assertThat(identity.name()).isEqualTo("smollm2-135m:q4");
    assertThat(identity.hosts()).containsExactly("localhost:8091");
  }

  @Test
  void spoiltKeyIsRefusedWithoutRepeatingIt() {
    var providers =
        new Providers(Map.of("OPENAI_API_KEY", "sk-“x”"), Wire.standard(), ProviderEvents.NONE);

    var failure =
        catchThrowableOfType(
            ModelException.class, () -> providers.resolve("openai:x", Optional.empty()));

    assertThat(failure).hasMessageContaining("OPENAI_API_KEY");
    assertThat(failure.getMessage()).doesNotContain("“x”");
  }

  @Test
  void tokensAreCountedByTheModelsOwnTable() {
    assertThat(Providers.tokenCounter("gpt-4o").applyAsInt("Überweisungsauftrag"))
        .isLessThan(Providers.tokenCounter("gpt-4").applyAsInt("Überweisungsauftrag"));
    assertThat(Providers.tokenCounter("openrouter:x/y").applyAsInt("Hello, world!")).isEqualTo(4);
  }

  @Test
  void everyKeyOfTheListCanBeMadeSomewhere() {
    assertThat(Vendors.known().providers())
        .allSatisfy(vendor -> {
          assertThat(vendor.base().getHost()).isNotBlank();
          assertThat(vendor.keyVariable() == null).isEqualTo(vendor.keysAt() == null);
          assertThat(vendor.keyVariable() == null).isEqualTo(Endpoint.isLoopback(vendor.base()));
        });
  }

  private static ModelIdentity resolve(String reference) throws ModelException {
    return new Providers(KEYS, Wire.standard(), ProviderEvents.NONE)
        .resolve(reference, Optional.empty())
        .identity();
  }

  private static ModelIdentity resolve(String reference, URI baseUrl) throws ModelException {
    return new Providers(KEYS, Wire.standard(), ProviderEvents.NONE)
        .resolve(reference, Optional.of(baseUrl))
        .identity();
  }
}
