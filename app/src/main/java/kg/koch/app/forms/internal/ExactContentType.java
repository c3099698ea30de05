package kg.koch.app.forms.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets a servlet send the header Content-Type letter by letter. The servlet container writes it in
 * its own way, without the blank in {@code text/xml; charset=utf-8}; servers that ODK Collect is
 * used to write it with one, and its tests ask for exactly that.
 */
public final class ExactContentType extends ValveBase {

  private static final String ATTRIBUTE = ExactContentType.class.getName();

  public ExactContentType() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    request.setAttribute(ATTRIBUTE, response);
    getNext().invoke(request, response);
  }

  /** Sets the header before anything is written. */
  static void set(HttpServletRequest request, String value) {
    Response response = (Response) request.getAttribute(ATTRIBUTE);
    response.getCoyoteResponse().getMimeHeaders().setValue("Content-Type").setString(value);
  }
}
