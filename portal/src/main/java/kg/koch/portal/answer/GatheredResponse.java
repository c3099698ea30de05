package kg.koch.portal.answer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a body up to a size. A larger one is passed on as it comes, what was gathered first; then
 * there is nothing to keep. Every so many bytes the work is asked whether it may go on.
 */
final class GatheredResponse extends HttpServletResponseWrapper {

  private static final int BYTES_BETWEEN_QUESTIONS = 65_536;

  private final int most;
  private final Work work;
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(8192);
  private final Body body = new Body();
  private @Nullable PrintWriter writer;
  private boolean passedOn;
  private long declaredLength = -1;
  private int sinceAsked;

  GatheredResponse(HttpServletResponse response, int most, Work work) {
    super(response);
    this.most = most;
    this.work = work;
  }

  /** True once it has outgrown what is gathered: the reader has had its beginning. */
  synchronized boolean isPassedOn() {
    return passedOn;
  }

  /** The whole body, if it was not passed on. */
  synchronized byte[] body() {
    if (writer != null) {
      writer.flush();
    }
    return gathered.toByteArray();
  }

  /** From now on everything goes straight to the reader. */
  synchronized void passOn() throws IOException {
    if (!passedOn) {
      passedOn = true;
      work.begunToSend();
      if (declaredLength >= 0) {
        super.setContentLengthLong(declaredLength);
      }
      gathered.writeTo(super.getOutputStream());
      gathered.reset();
    }
  }

  /** Forgets what was gathered, for another answer. */
  synchronized void forget() {
    super.reset();
    gathered.reset();
    writer = null;
    declaredLength = -1;
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() {
    if (writer == null) {
      String name = getCharacterEncoding();
      Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
      writer = new PrintWriter(new OutputStreamWriter(body, charset));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (passedOn) {
      super.flushBuffer();
    }
  }

  @Override
  public void setContentLength(int length) {
    setContentLengthLong(length);
  }

  @Override
  public void setContentLengthLong(long length) {
    declaredLength = length;
  }

  @Override
  public void resetBuffer() {
    gathered.reset();
    super.resetBuffer();
  }

  @Override
  public void reset() {
    forget();
  }

  private synchronized void take(byte[] bytes, int start, int length) throws IOException {
    sinceAsked += length;
    if (sinceAsked >= BYTES_BETWEEN_QUESTIONS) {
      sinceAsked = 0;
      work.mayGoOn();
    }
    if (!passedOn && gathered.size() + length > most) {
      passOn();
    }
    if (passedOn) {
      super.getOutputStream().write(bytes, start, length);
    } else {
      gathered.write(bytes, start, length);
    }
  }

  private final class Body extends ServletOutputStream {

    @Override
    public void write(int one) throws IOException {
      take(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
      take(bytes, start, length);
    }

    @Override
    public void flush() throws IOException {
      if (isPassedOn()) {
        GatheredResponse.super.getOutputStream().flush();
      }
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("Expected answers that are written as they are made");
    }
  }
}
