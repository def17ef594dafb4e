package io.fuhe.inbox.objects;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** As much of a store of objects as originals take: put, get, head and list; and ways to fail. */
public final class ObjectServer implements AutoCloseable {

  /** The only bucket that there is. */
  public static final String BUCKET = "fuhe-originals";

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int PAGE = 3;
  private static final Set<String> KNOWN = Set.of("x-amz-date", "x-amz-content-sha256");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String failing = "";
  private volatile int status;

  /** One that listens on this machine alone, at any port. */
  public ObjectServer() throws IOException {
    System.setProperty("aws.accessKeyId", "somebody");
    System.setProperty("aws.secretAccessKey", "not-to-be-told");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it is. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What it holds, by the key. */
  public Map<String, byte[]> objects() {
    return objects;
  }

  /** What it was asked, as {@code GET key}. */
  public List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /**
   * Answers with a failure from now on.
   *
   * @param method that fails, as {@code PUT}; empty for none
   * @param answer the status; 0 for no answer at all
   */
  public void fail(String method, int answer) {
    status = answer;
    failing = method;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getPath().split("/", 3);
    String key = path.length > 2 ? path[2] : "";
    synchronized (asked) {
      asked.add(method + " " + key);
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (method.equals(failing)) {
      refuse(exchange);
    } else if (!path[1].equals(BUCKET)) {
      error(exchange, NOT_FOUND, "NoSuchBucket");
    } else if (method.equals("PUT")) {
      put(exchange, key, body);
    } else if (key.isEmpty()) {
      send(exchange, OK, method.equals("HEAD") ? new byte[0] : listed(exchange));
    } else {
      object(exchange, objects.get(key));
    }
  }

  /** As the oldest of them do: what is asked for beyond the first protocol is refused. */
  private void put(HttpExchange exchange, String key, byte[] body) throws IOException {
    boolean knows =
        exchange.getRequestHeaders().keySet().stream()
            .map(header -> header.toLowerCase(Locale.ROOT))
            .filter(header -> header.startsWith("x-amz-"))
            .allMatch(KNOWN::contains);
    String digest = exchange.getRequestHeaders().getFirst("Content-MD5");
    if (!knows) {
      error(exchange, 501, "NotImplemented");
    } else if (!Base64.encodeBase64String(DigestUtils.md5(body)).equals(digest)) {
      error(exchange, 400, "BadDigest");
    } else {
      objects.put(key, body);
      send(exchange, OK, new byte[0]);
    }
  }

  private void refuse(HttpExchange exchange) throws IOException {
    if (status == 0) {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    } else {
      error(exchange, status, status == 403 ? "AccessDenied" : "InternalError");
    }
  }

  private static void object(HttpExchange exchange, byte[] content) throws IOException {
    if (content == null) {
      error(exchange, NOT_FOUND, "NoSuchKey");
    } else {
      send(exchange, OK, content);
    }
  }

  /** Some keys at a time. */
  private byte[] listed(HttpExchange exchange) {
    Map<String, String> query = query(exchange.getRequestURI());
    String after = query.getOrDefault("continuation-token", "");
    List<String> keys =
        objects.keySet().stream()
            .filter(key -> key.startsWith(query.getOrDefault("prefix", "")))
            .filter(key -> key.compareTo(after) > 0)
            .limit(PAGE + 1)
            .toList();
    boolean more = keys.size() > PAGE;
    List<String> page = more ? keys.subList(0, PAGE) : keys;
    String token =
        more ? "<NextContinuationToken>" + page.get(PAGE - 1) + "</NextContinuationToken>" : "";
    return page.stream()
        .map(key -> "<Contents><Key>" + key + "</Key><Size>1</Size></Contents>")
        .collect(
            Collectors.joining(
                "",
                "<ListBucketResult><IsTruncated>" + more + "</IsTruncated>" + token,
                "</ListBucketResult>"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(URI uri) {
    return List.of(uri.getQuery().split("&")).stream()
        .map(each -> each.split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> each.length > 1 ? each[1] : ""));
  }

  private static void error(HttpExchange exchange, int status, String code) throws IOException {
    String xml = "<Error><Code>" + code + "</Code><Message>any</Message></Error>";
    send(exchange, status, xml.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
    } else {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }
}
