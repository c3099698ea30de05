package kg.koch.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;
import org.javarosa.xform.util.XFormUtils;

/** Fills forms by the engine of ODK Collect, which knows nothing of Köch. */
final class CollectEngine {

  private CollectEngine() {}

  /** Opens a form whose files lie in a folder. */
  static Scenario open(byte[] xform, Path media) throws Exception {
    PropertyManager.setPropertyManager(new TelephoneProperties());
    ReferenceManager.instance().reset();
    ReferenceManager.instance().addReferenceFactory(new FilesOf(media));
    return Scenario.init(XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform)));
  }

  /** Goes through to the end, so that every repeat is there. */
  static void goThrough(Scenario form) {
    form.jumpToBeginningOfForm();
    while (!form.atTheEndOfForm()) {
      form.next();
    }
  }

  /** Answers a question for a date, as a telephone's calendar does. */
  static void date(Scenario form, String path, LocalDate day) {
    IAnswerData answer =
        new DateData(Date.from(day.atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant()));
    int taken = form.getFormEntryController().answerQuestion(form.indexOf(path), answer, true);
    if (taken != FormEntryController.ANSWER_OK) {
      throw new IllegalArgumentException("Expected a date the form takes; got " + day);
    }
  }

  /** The filled form as the telephone sends it. */
  static String finished(Scenario form) throws IOException {
    form.finalizeInstance();
    return new String(
        new XFormSerializingVisitor().serializeInstance(form.getFormDef().getInstance()), UTF_8);
  }

  /** What a telephone knows of itself. */
  private static final class TelephoneProperties implements IPropertyManager {

    @Override
    public List<String> getProperty(String name) {
      return List.of("made-up-" + name);
    }

    @Override
    public String getSingularProperty(String name) {
      return "made-up-" + name;
    }

    @Override
    public void setProperty(String name, String value) {}

    @Override
    public void setProperty(String name, List<String> values) {}

    @Override
    public void addRules(IPropertyRules rules) {}

    @Override
    public List<IPropertyRules> getRules() {
      return List.of();
    }
  }

  private record FilesOf(Path folder) implements ReferenceFactory {

    @Override
    public boolean derives(String address) {
      return address.startsWith("jr://file");
    }

    @Override
    public Reference derive(String address) {
      return new LocalFile(folder.resolve(address.substring(address.lastIndexOf('/') + 1)));
    }

    @Override
    public Reference derive(String address, String context) {
      return derive(address);
    }
  }

  private record LocalFile(Path file) implements Reference {

    @Override
    public boolean doesBinaryExist() {
      return Files.exists(file);
    }

    @Override
    public InputStream getStream() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public String getURI() {
      return file.toUri().toString();
    }

    @Override
    public String getLocalURI() {
      return file.toString();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException("read only");
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException("read only");
    }

    @Override
    public Reference[] probeAlternativeReferences() {
      return new Reference[0];
    }
  }
}
