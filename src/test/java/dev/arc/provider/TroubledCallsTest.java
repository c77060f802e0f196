package dev.arc.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arc.json.Json;
import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelException;
import dev.arc.llm.ModelException.Kind;
import dev.arc.llm.Reply;
import dev.arc.provider.HostileServer.Trouble;
import dev.arc.provider.ProviderEvents.Standing;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubledCallsTest {

  private static final Wire WIRE =
      Wire.standard()
          .hurried(Duration.ofMillis(5), Duration.ofMillis(400))
          .withAttempts(9)
          .withReplyBytes(1 << 20);

  private final Queue<Standing> standings = new ConcurrentLinkedQueue<>();

  @Test
  void noCallIsLostWhileAFifthMeetsTrouble() throws Exception {
    try (var server = HostileServer.troubled(11, 0.2)) {
      var replies = askMany(acquainted(server), 200);

      assertThat(replies).hasSize(200);
      assertThat(server.answered()).isEqualTo(200);
      assertThat(server.met().keySet()).hasSizeGreaterThan(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void callOutlivesEachTrouble(Trouble trouble) throws Exception {
    try (var server = new HostileServer(3, 0.5, Set.of(trouble), Brains::agent)) {
      var replies = askMany(acquainted(server), 6);

      assertThat(replies).hasSize(6);
      assertThat(server.met()).containsOnlyKeys(trouble);
    }
  }

  @Test
  void hangingServerIsGivenUpAtTheDeadline() throws Exception {
    try (var server = new HostileServer(3, 1, Set.of(Trouble.HANG), Brains::agent)) {
      var model = model(server.url(), WIRE);
      var started = System.nanoTime();

      var failure = failure(model, Duration.ofMillis(600));

      assertThat(failure.kind()).isEqualTo(Kind.DEADLINE);
      assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void absentServerIsSaidToBeAbsent() throws Exception {
    var model = model(URI.create("http://127.0.0.1:" + freePort() + "/v1"), WIRE.withAttempts(2));

    var failure = failure(model, Duration.ofSeconds(5));

    assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(failure).hasMessageContaining("nothing listens there");
  }

  @Test
  void downServerIsLeftAlone() throws Exception {
    try (var server = new HostileServer(3, 1, Set.of(Trouble.SERVER_ERROR), Brains::agent)) {
      var model = model(server.url(), WIRE.withAttempts(3));

      for (var i = 0; i < 8; i++) {
        failure(model, Duration.ofMillis(800));
      }

      assertThat(server.requests()).hasSizeLessThan(8 * 3);
    }
  }

  @Test
  void fewerCallsAreMadeAtOnceWhenTheyAreTooMany() throws Exception {
    var places = new Places(10);

    places.refused();
    places.refused();

    assertThat(places.size()).isEqualTo(7);
    for (var i = 0; i < 7; i++) {
      assertThat(places.take(0)).isTrue();
    }
    assertThat(places.take(0)).isFalse();
    for (var i = 0; i < 40; i++) {
      places.answered();
    }
    assertThat(places.size()).isEqualTo(10);
    assertThat(places.take(0)).isTrue();
  }

  @Test
  void waitingIsSeenWhileItLasts() throws Exception {
    try (var server = HostileServer.calm()) {
      server.saying(HostileServer.Raw.of(429, "{}", "retry-after-ms: 50"));

      askMany(model(server.url(), WIRE), 1);

      assertThat(standings)
          .anySatisfy(standing -> {
            assertThat(standing.waitingSince()).isPresent();
            assertThat(standing.why()).startsWith("429");
          });
      var last = standings.stream().reduce((_, later) -> later).orElseThrow();
      assertThat(last.inFlight() + last.waiting()).isZero();
      assertThat(last.retries()).isEqualTo(1);
    }
  }

  @Test
  void interruptedCallStopsAtOnce() throws Exception {
    try (var server = new HostileServer(3, 1, Set.of(Trouble.HANG), Brains::agent)) {
      var model = model(server.url(), WIRE);
      var stopped = new CountDownLatch(1);
      var caller =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  model.reply(conversation(1), settings(Duration.ofSeconds(30)));
                } catch (InterruptedException e) {
                  stopped.countDown();
                } catch (ModelException e) {
                  throw new AssertionError(e);
                }
              });

      caller.interrupt();
      caller.join();

      assertThat(stopped.getCount()).isZero();
    }
  }

  /// A model that has answered once, and whose pace is known therefore.
  private LanguageModel acquainted(HostileServer server) throws Exception {
    var model = model(server.url(), WIRE);
    server.saying(HostileServer.Raw.of(200, Json.write(Brains.said("Hello."))));
    model.reply(conversation(-1), settings(Duration.ofSeconds(20)));
    return model;
  }

  private static List<Reply> askMany(LanguageModel model, int calls) throws Exception {
    var replies = new ArrayList<Future<Reply>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < calls; i++) {
        var number = i;
        replies.add(
            threads.submit(
                () -> model.reply(conversation(number), settings(Duration.ofSeconds(20)))));
      }
    }
    var done = new ArrayList<Reply>();
    for (var reply : replies) {
      done.add(reply.get());
    }
    return done;
  }

  private static ModelException failure(LanguageModel model, Duration deadline) {
    return catchThrowableOfType(
        ModelException.class, () -> model.reply(conversation(1), settings(deadline)));
  }

  private LanguageModel model(URI url, Wire wire) throws ModelException {
    return new Providers(Map.of(), wire, standings::add).resolve("openai:tiny", Optional.of(url));
  }

  private static CallSettings settings(Duration deadline) {
    return new CallSettings(null, 50, 1, deadline);
  }

  private static Conversation conversation(int number) {
    return new Conversation(List.of(new Message.User("Say number " + number + ".")), List.of());
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
