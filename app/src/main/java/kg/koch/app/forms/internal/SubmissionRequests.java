package kg.koch.app.forms.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.HandedIn;
import kg.koch.app.forms.HandedIn.HandedFile;
import kg.koch.app.forms.Submissions;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;
import kg.koch.openrosa.SubmissionReader;
import org.jspecify.annotations.Nullable;

/** What telephones hand in: a filled form and files, in one request or in several. */
final class SubmissionRequests {

  private static final String FORM_PART = "xml_submission_file";

  private final Submissions submissions;

  SubmissionRequests(Submissions submissions) {
    this.submissions = submissions;
  }

  void accept(Device device, boolean draft, HttpServletRequest request) throws IOException {
    Part form = null;
    List<HandedFile> files = new ArrayList<>();
    for (Part part : parts(request)) {
      if (part.getName().equals(FORM_PART)) {
        form = part;
      } else {
        files.add(new SentFile(part));
      }
    }
    String telephone = request.getParameter("deviceID");
    submissions.accept(
        new HandedIn(device, draft, telephone == null ? "" : telephone, xml(form), files));
  }

  private static Collection<Part> parts(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > Answers.MOST_BYTES) {
      throw tooLarge();
    }
    try {
      return request.getParts();
    } catch (IllegalStateException beyondTheLimit) {
      throw tooLarge();
    } catch (ServletException notMultipart) {
      throw new OpenRosaRefusal(
          ErrorCode.MISSING_PART, "expected multipart/form-data; got another content");
    }
  }

  private static byte[] xml(@Nullable Part form) throws IOException {
    if (form == null) {
      throw new OpenRosaRefusal(ErrorCode.MISSING_PART, "expected a part " + FORM_PART);
    }
    if (form.getSize() > SubmissionReader.MOST_BYTES) {
      throw tooLarge();
    }
    try (InputStream content = form.getInputStream()) {
      return content.readAllBytes();
    }
  }

  private static OpenRosaRefusal tooLarge() {
    return new OpenRosaRefusal(
        ErrorCode.TOO_LARGE, "expected at most %,d bytes".formatted(Answers.MOST_BYTES));
  }

  private record SentFile(Part part) implements HandedFile {

    @Override
    public String name() {
      return part.getName();
    }

    @Override
    public long bytes() {
      return part.getSize();
    }

    @Override
    public InputStream open() throws IOException {
      return part.getInputStream();
    }
  }
}
