package kg.koch.app.forms;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.test.Scenario;
import org.javarosa.xform.util.XFormUtils;

/** Fills forms by the engine of ODK Collect, which knows nothing of Köch. */
final class CollectEngine {

  private CollectEngine() {}

  /** Opens a form whose files lie in a folder. */
  static Scenario open(byte[] xform, Path media) throws Exception {
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

  /** The filled form as the telephone sends it. */
  static String finished(Scenario form) throws IOException {
    form.finalizeInstance();
    return new String(
        new XFormSerializingVisitor().serializeInstance(form.getFormDef().getInstance()), UTF_8);
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
