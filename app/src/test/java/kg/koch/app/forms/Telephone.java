package kg.koch.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;

/** A client that sends what ODK Collect sends, byte by byte as it does. */
public final class Telephone {

  private static final String LINE = "made-up-boundary";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;

  /**
   * @param server as a telephone is told it: .../openrosa/TOKEN
   */
  public Telephone(URI server) {
    this.server = server;
  }

  public URI at(String path) {
    return URI.create(server + path);
  }

  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)), headers);
  }

  public HttpResponse<String> head(String... headers) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(at("/submission")).method("HEAD", BodyPublishers.noBody()), headers);
  }

  public HttpResponse<String> submit(String xml) throws IOException, InterruptedException {
    return submit(xml, Map.of());
  }

  /** Sends chunked, as Collect does: the length is not told. */
  public HttpResponse<String> submit(String xml, Map<String, byte[]> files)
      throws IOException, InterruptedException {
    byte[] body = body(xml, files);
    return send(
        HttpRequest.newBuilder(at("/submission?deviceID=collect%3Amade-up"))
            .header("Content-Type", "multipart/form-data; boundary=" + LINE)
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
        "X-OpenRosa-Version",
        "1.0");
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
      throws IOException, InterruptedException {
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  public static byte[] body(String xml, Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "xml_submission_file", "text/xml", xml.getBytes(UTF_8));
    for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
      part(body, file.getKey(), "image/jpeg", file.getValue());
    }
    body.write(("--" + LINE + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, String type, byte[] content)
      throws IOException {
    body.write(
        ("--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                + "Content-Type: %s\r\n\r\n")
            .formatted(LINE, name, name, type)
            .getBytes(UTF_8));
    body.write(content);
    body.write("\r\n".getBytes(UTF_8));
  }
}
