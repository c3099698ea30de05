package kg.koch.portal.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * An answer as it is sent: its headers, and its body, compressed once if that makes it smaller.
 * Immutable, safe for several threads.
 */
final class KeptAnswer {

  private static final int SMALLEST_COMPRESSED = 1024;

  /** Headers of one sending, not of the answer. */
  private static final Set<String> NOT_KEPT =
      Set.of("date", "content-length", "transfer-encoding", "connection", "keep-alive", "etag");

  private record Header(String name, String value) {}

  private final List<Header> headers;
  private final String mark;
  private final byte[] body;
  private final boolean compressed;

  private KeptAnswer(List<Header> headers, String mark, byte[] body, boolean compressed) {
    this.headers = List.copyOf(headers);
    this.mark = mark;
    this.body = body;
    this.compressed = compressed;
  }

  /** The answer whose headers the response has already been given. */
  static KeptAnswer of(HttpServletResponse response, byte[] body) throws IOException {
    List<Header> headers = new ArrayList<>();
    for (String name : response.getHeaderNames()) {
      if (!NOT_KEPT.contains(name.toLowerCase(Locale.ROOT))) {
        response.getHeaders(name).forEach(value -> headers.add(new Header(name, value)));
      }
    }
    String mark = response.getHeader("ETag");
    boolean compressed = body.length >= SMALLEST_COMPRESSED && isText(response.getContentType());
    return new KeptAnswer(
        headers, mark == null ? mark(body) : mark, compressed ? compress(body) : body, compressed);
  }

  private static boolean isText(String type) {
    String plain = type == null ? "" : type.toLowerCase(Locale.ROOT);
    return plain.startsWith("text/")
        || plain.contains("json")
        || plain.contains("xml")
        || plain.contains("csv")
        || plain.contains("javascript");
  }

  private static String mark(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }

  private static byte[] compress(byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4);
    try (GZIPOutputStream compressing = new GZIPOutputStream(out, 8192)) {
      compressing.write(body);
    }
    return out.toByteArray();
  }

  /** The memory it takes. */
  long bytes() {
    return body.length + 100L * headers.size();
  }

  /** Sends it, or only that the reader has it already. */
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    headers.forEach(header -> response.setHeader(header.name(), null));
    headers.forEach(header -> response.addHeader(header.name(), header.value()));
    response.setHeader("ETag", mark);
    if (compressed) {
      response.addHeader("Vary", "Accept-Encoding");
    }
    if (has(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    boolean packed = compressed && accepts(request.getHeader("Accept-Encoding"));
    byte[] sent = compressed && !packed ? unpack() : body;
    if (packed) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(sent.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(sent);
    }
  }

  private boolean has(String readersMarks) {
    if (readersMarks == null) {
      return false;
    }
    for (String one : readersMarks.split(",")) {
      if (one.strip().equals("*") || weak(one.strip()).equals(weak(mark))) {
        return true;
      }
    }
    return false;
  }

  /** Marks are compared as weak ones (RFC 9110, section 13.1.2). */
  private static String weak(String mark) {
    return mark.startsWith("W/") ? mark.substring(2) : mark;
  }

  private static boolean accepts(String encodings) {
    return encodings != null
        && encodings.contains("gzip")
        && !encodings.replace(" ", "").contains("gzip;q=0,")
        && !encodings.replace(" ", "").endsWith("gzip;q=0");
  }

  private byte[] unpack() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body), 8192)) {
      return in.readAllBytes();
    }
  }
}
