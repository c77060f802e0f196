package dev.arc.provider;

import dev.arc.llm.LanguageModel;
import dev.arc.llm.LanguageModelContract;
import dev.arc.llm.ModelException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class HttpModelContractTest extends LanguageModelContract {

  private HostileServer server;
  private LanguageModel model;

  @BeforeEach
  void start() throws IOException, ModelException {
    server = HostileServer.calm();
    model =
        new Providers(Map.of(), Wire.standard(), ProviderEvents.NONE)
            .resolve("openai:contract", Optional.of(server.url()));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  protected LanguageModel model() {
    return model;
  }
}
