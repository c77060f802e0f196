package dev.arc.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Carries requests to one server and brings back what came, within bounds of time and size. Safe
/// for many threads; never follows a redirect, for the key would go along.
final class Courier {

  private static final long LOOK_UP_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final HttpClient client;
  private final Endpoint endpoint;
  private final BodyHandler<byte[]> bounded;
  private final long replyBytes;

  Courier(HttpClient client, Endpoint endpoint, long replyBytes) {
    this.client = client;
    this.endpoint = endpoint;
    this.replyBytes = replyBytes;
    this.bounded = BodyHandlers.limiting(BodyHandlers.ofByteArray(), replyBytes);
  }

  static HttpClient client(Duration connect) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connect)
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  /// What became of a request.
  sealed interface Delivery {

    record Came(int status, HttpHeaders headers, String body) implements Delivery {}

    /// The connection failed, or what came over it was no HTTP.
    record Lost(String says) implements Delivery {}

    /// Nothing complete came in time.
    record Late(Duration after) implements Delivery {}
  }

  /// The time covers the whole reply, not only its first byte: a server may drip.
  ///
  /// @param left nanoseconds for which the reply is still waited for; asked again and again, since
  ///   others' answers may tell meanwhile that this one is lost
  Delivery carry(String body, LongSupplier left) throws InterruptedException {
    var departed = System.nanoTime();
    var exchange = client.sendAsync(request(body), bounded);
    try {
      for (var nanos = left.getAsLong(); nanos > 0; nanos = left.getAsLong()) {
        var delivery = within(exchange, Math.min(nanos, LOOK_UP_NANOS));
        if (delivery.isPresent()) {
          return delivery.get();
        }
      }
    } catch (InterruptedException e) {
      exchange.cancel(true);
      throw e;
    }
    exchange.cancel(true);
    return new Delivery.Late(Duration.ofNanos(System.nanoTime() - departed));
  }

  private Optional<Delivery> within(CompletableFuture<HttpResponse<byte[]>> exchange, long nanos)
      throws InterruptedException {
    try {
      return Optional.of(came(exchange.get(nanos, TimeUnit.NANOSECONDS)));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      return Optional.of(new Delivery.Lost(says(e.getCause())));
    }
  }

  private HttpRequest request(String body) {
    var request =
        HttpRequest.newBuilder(endpoint.chat())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("User-Agent", "arc")
            .POST(BodyPublishers.ofString(body));
    endpoint.vendor().headers().forEach(request::header);
    endpoint.key().ifPresent(key -> request.header("Authorization", key.authorization()));
    return request.build();
  }

  private static Delivery came(HttpResponse<byte[]> response) {
    return new Delivery.Came(
        response.statusCode(),
        response.headers(),
        new String(response.body(), StandardCharsets.UTF_8));
  }

  private String says(@Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> "no connection in time";
      case ConnectException refused ->
          refused.getMessage() == null
              ? "the host's name is not known, or nothing listens there"
              : "nothing listens there (" + refused.getMessage() + ")";
      case IOException broken when isTooLong(broken) ->
          "a reply longer than %,d bytes".formatted(replyBytes);
      case IOException broken -> "the connection broke: " + broken.getMessage();
      case null, default -> "the connection broke: " + cause;
    };
  }

  private static boolean isTooLong(IOException broken) {
    return String.valueOf(broken.getMessage()).contains("body exceeds capacity");
  }
}
