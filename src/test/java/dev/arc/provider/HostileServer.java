package dev.arc.provider;

import dev.arc.json.Json;
import dev.arc.json.JsonValue.JsonObject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// An OpenAI-compatible server on loopback that makes trouble for a share of its calls. Which calls
/// those are depends on the seed, on what the call says and on how often it was made, never on time
/// or order: a run against it can be repeated, and a call that is made again fares differently.
public final class HostileServer implements AutoCloseable {

  /// What can happen to a call instead of an answer.
  public enum Trouble {
    TOO_MANY,
    SERVER_ERROR,
    RESET,
    HANG,
    MALFORMED,
    CUT,
    ERROR_IN_OK,
    DRIP,
    HUGE
  }

  /// A response word for word, for tests of one call.
  public record Raw(int status, List<String> headers, String body) {
    public static Raw of(int status, String body, String... headers) {
      return new Raw(status, List.of(headers), body);
    }
  }

  private static final int HUGE_BYTES = 24 << 20;

  private final ServerSocket socket;
  private final long seed;
  private final double share;
  private final List<Trouble> troubles;
  private final Function<JsonObject, JsonObject> brain;
  private final Deque<Raw> script = new ConcurrentLinkedDeque<>();
  private final Map<Long, AtomicInteger> made = new ConcurrentHashMap<>();
  private final Map<Trouble, Integer> met = new ConcurrentHashMap<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicInteger answered = new AtomicInteger();

  /// @param share of the calls that meet trouble, from 0 to 1
  /// @param brain from a request to the whole response
  public HostileServer(
      long seed, double share, Set<Trouble> troubles, Function<JsonObject, JsonObject> brain)
      throws IOException {
    this.seed = seed;
    this.share = share;
    this.troubles = troubles.stream().sorted().toList();
    this.brain = brain;
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  /// Answers every call, in the manner of an agent that calls its first tool once.
  public static HostileServer calm() throws IOException {
    return new HostileServer(1, 0, Set.of(), Brains::agent);
  }

  /// Makes every kind of trouble for a share of the calls.
  public static HostileServer troubled(long seed, double share) throws IOException {
    return new HostileServer(seed, share, Set.of(Trouble.values()), Brains::agent);
  }

  /// Sends these first, one a call, whatever is asked.
  public HostileServer saying(Raw... responses) {
    script.addAll(List.of(responses));
    return this;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
  }

  /// The bodies of all calls, in order of arrival.
  public List<JsonObject> requests() {
    return bodies.stream().map(body -> (JsonObject) Json.parse(body)).toList();
  }

  /// The request lines and header fields of all calls, in order of arrival.
  public List<String> heads() {
    return List.copyOf(heads);
  }

  public int answered() {
    return answered.get();
  }

  /// How many calls met which trouble.
  public Map<Trouble, Integer> met() {
    return Map.copyOf(met);
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    socket.close();
    for (var connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        var connection = socket.accept();
        connection.setTcpNoDelay(true);
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      while (true) {
        var head = head(in);
        if (head.isEmpty()) {
          return;
        }
        heads.add(head);
        var body = new String(in.readNBytes(length(head)), StandardCharsets.UTF_8);
        bodies.add(body);
        respond(connection, body);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or is meant to think that we have.
    } finally {
      connections.remove(connection);
    }
  }

  private void respond(Socket connection, String body) throws IOException, InterruptedException {
    var out = connection.getOutputStream();
    var raw = script.poll();
    if (raw != null) {
      write(out, raw);
      return;
    }
    var random = chance(body);
    if (random.nextDouble() >= share) {
      write(out, Raw.of(200, answer(body)));
      answered.incrementAndGet();
      return;
    }
    var trouble = troubles.get(random.nextInt(troubles.size()));
    met.merge(trouble, 1, Integer::sum);
    make(trouble, connection, body);
  }

  private SplittableRandom chance(String body) {
    var text = 0L;
    for (var i = 0; i < body.length(); i++) {
      text = text * 1_000_003 + body.charAt(i);
    }
    var times = made.computeIfAbsent(text, _ -> new AtomicInteger()).incrementAndGet();
    return new SplittableRandom(seed ^ text * 0x9E3779B97F4A7C15L ^ times * 0xD1B54A32D192ED03L);
  }

  private String answer(String body) {
    return Json.write(brain.apply((JsonObject) Json.parse(body)));
  }

  private void make(Trouble trouble, Socket connection, String body)
      throws IOException, InterruptedException {
    var out = connection.getOutputStream();
    switch (trouble) {
      case TOO_MANY ->
          write(out, Raw.of(429, "{\"error\":{\"message\":\"slow down\"}}", "Retry-After: 0"));
      case SERVER_ERROR -> write(out, Raw.of(500, "{\"error\":{\"message\":\"internal\"}}"));
      case RESET -> {
        connection.setSoLinger(true, 0);
        connection.close();
      }
      case HANG -> closed.await();
      case MALFORMED -> write(out, Raw.of(200, answer(body).substring(0, 20)));
      case CUT -> cut(connection, answer(body));
      case ERROR_IN_OK ->
          write(
              out,
              Raw.of(200, "{\"error\":{\"code\":502,\"message\":\"provider returned error\"}}"));
      case DRIP -> drip(out, answer(body));
      case HUGE -> huge(out);
    }
  }

  private static void cut(Socket connection, String answer) throws IOException {
    var bytes = answer.getBytes(StandardCharsets.UTF_8);
    var out = connection.getOutputStream();
    out.write(head(200, List.of(), bytes.length));
    out.write(bytes, 0, bytes.length / 2);
    out.flush();
    connection.close();
  }

  private void drip(OutputStream out, String answer) throws IOException, InterruptedException {
    var bytes = answer.getBytes(StandardCharsets.UTF_8);
    out.write(head(200, List.of(), bytes.length));
    for (var one : bytes) {
      out.write(one);
      out.flush();
      if (closed.await(100, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
  }

  private static void huge(OutputStream out) throws IOException {
    out.write(head(200, List.of(), HUGE_BYTES));
    var spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
    for (var sent = 0; sent < HUGE_BYTES; sent += spaces.length) {
      out.write(spaces);
    }
  }

  private static void write(OutputStream out, Raw raw) throws IOException {
    var bytes = raw.body().getBytes(StandardCharsets.UTF_8);
    out.write(head(raw.status(), raw.headers(), bytes.length));
    out.write(bytes);
    out.flush();
  }

  private static byte[] head(int status, List<String> headers, int length) {
    var more = String.join("", headers.stream().map(header -> header + "\r\n").toList());
    return "HTTP/1.1 %d Said\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
        .formatted(status, length, more)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.length() < 4 || head.lastIndexOf("\r\n\r\n") != head.length() - 4) {
      var next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
        .map(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElse(0);
  }
}
