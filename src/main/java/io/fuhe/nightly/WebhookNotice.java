package io.fuhe.nightly;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Posts the line and the numbers as JSON. */
final class WebhookNotice implements Notice {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();
  private static final int REFUSED = 300;

  private final URI address;

  WebhookNotice(URI address) {
    this.address = address;
  }

  @Override
  public void tell(RunRecord record, String line) throws IOException, InterruptedException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", line);
    body.putAll(Counts.of(record));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    HttpResponse<Void> answer =
        HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .build()
            .send(request, BodyHandlers.discarding());
    if (answer.statusCode() >= REFUSED) {
      throw new IOException("the webhook answered " + answer.statusCode());
    }
  }
}
