package kg.koch.app.forms.internal;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import kg.koch.app.forms.Device;
import kg.koch.app.forms.StoredForm;
import kg.koch.openrosa.Answer;
import kg.koch.openrosa.ErrorCode;
import kg.koch.openrosa.OpenRosaRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything under {@code /openrosa/}: the one door of the workspace that opens by a token and not
 * by the workspace's key. What is not answered here is not there for who holds a token.
 *
 * <p>Source: OpenRosa 1.0, HTTP request API.
 */
public final class DevicesServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(DevicesServlet.class);

  private final transient DeviceAccess access;
  private final transient FormRequests forms;
  private final transient SubmissionRequests submissions;
  private final transient OfficePages office;
  private final transient WebPages web = new WebPages();
  private final String publicAddress;

  /**
   * @param publicAddress under which telephones reach this server, such as
   *     https://forms.example.kg; empty: as each request names it
   */
  DevicesServlet(
      DeviceAccess access,
      FormRequests forms,
      SubmissionRequests submissions,
      OfficePages office,
      String publicAddress) {
    this.access = access;
    this.forms = forms;
    this.submissions = submissions;
    this.office = office;
    this.publicAddress = publicAddress;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FormTexts texts = FormTexts.accepted(request.getHeader("Accept-Language"));
    Answers.headers(response, texts);
    try {
      DevicePath path = DevicePath.of(request.getPathInfo());
      if (path.is(1, "formList") || path.is(1, "submission") || isManifest(path)) {
        requireVersion(request);
      }
      answer(path, access.require(path, request), request, response, texts);
    } catch (OpenRosaRefusal refused) {
      LOG.info("Refused {}", refused.getMessage());
      Answers.refusal(request, response, refused, texts);
    } catch (RuntimeException fault) {
      LOG.error("A request of a telephone failed", fault);
      OpenRosaRefusal told = new OpenRosaRefusal(ErrorCode.SERVER_FAULT, "fault of the server");
      Answers.refusal(request, response, told, texts);
    }
  }

  private static void requireVersion(HttpServletRequest request) {
    if (!"1.0".equals(request.getHeader("X-OpenRosa-Version"))) {
      throw new OpenRosaRefusal(
          ErrorCode.NO_VERSION_HEADER, "expected the header X-OpenRosa-Version: 1.0");
    }
  }

  private static boolean isManifest(DevicePath path) {
    return path.is(3, "forms") && path.rest().get(2).equals("manifest");
  }

  private void answer(
      DevicePath path,
      Device device,
      HttpServletRequest request,
      HttpServletResponse response,
      FormTexts texts)
      throws IOException {
    boolean get = request.getMethod().equals("GET");
    if (path.is(1, "submission") && request.getMethod().equals("HEAD")) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else if (path.is(1, "submission") && request.getMethod().equals("POST")) {
      submissions.accept(device, path.draft(), request);
      byte[] answer = Answer.success(texts.of("submission.kept"));
      Answers.xml(request, response, HttpServletResponse.SC_CREATED, answer);
    } else if (path.is(1, "formList") && get) {
      String only = request.getParameter("formID");
      byte[] list = forms.formList(device, path.draft(), only, address(path, request));
      Answers.xml(request, response, HttpServletResponse.SC_OK, list);
    } else if (path.rest().size() >= 3 && path.rest().get(0).equals("forms") && get) {
      form(path, device, request, response);
    } else if (path.is(3, "entities") && get) {
      entities(path, device, request, response);
    } else if (!path.rest().isEmpty() && path.rest().get(0).equals("office")) {
      office.answer(path, device, request, response);
    } else if (!path.rest().isEmpty() && path.rest().get(0).equals("web") && get) {
      web.answer(path, request, response);
    } else {
      throw notThere();
    }
  }

  private void form(
      DevicePath path, Device device, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String version = request.getParameter("version");
    StoredForm form = forms.require(device, path.draft(), path.rest().get(1), version);
    String what = path.rest().get(2);
    if (path.rest().size() == 3 && what.equals("form.xml")) {
      Answers.xml(request, response, HttpServletResponse.SC_OK, forms.xform(form));
    } else if (path.rest().size() == 3 && what.equals("manifest")) {
      byte[] manifest = forms.manifest(device, form, address(path, request));
      Answers.xml(request, response, HttpServletResponse.SC_OK, manifest);
    } else if (path.rest().size() == 4 && what.equals("media")) {
      byte[] media = forms.media(form, path.rest().get(3));
      Answers.file(response, "application/octet-stream", media);
    } else {
      throw notThere();
    }
  }

  private void entities(
      DevicePath path, Device device, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String list = path.rest().get(1);
    switch (path.rest().get(2)) {
      case "list.csv" ->
          Answers.file(response, "text/csv;charset=UTF-8", forms.entityCsv(device, list));
      case "integrity" -> {
        byte[] integrity = forms.integrity(device, list, request.getParameter("id"));
        Answers.xml(request, response, HttpServletResponse.SC_OK, integrity);
      }
      default -> throw notThere();
    }
  }

  private static OpenRosaRefusal notThere() {
    return new OpenRosaRefusal(ErrorCode.NOT_FOUND, "nothing at this address");
  }

  private String address(DevicePath path, HttpServletRequest request) {
    String server = publicAddress;
    if (server.isEmpty()) {
      String asked = request.getRequestURL().toString();
      server = asked.substring(0, asked.indexOf('/', asked.indexOf("//") + 2));
    }
    return server + Objects.requireNonNull(request.getServletPath()) + path.start();
  }
}
