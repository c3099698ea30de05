import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the classes of a jar that are as old as Java 5 with the stack maps that came with Java 6,
 * so that they are verified once, when the archive for quick starts is made: Java 25 leaves older
 * classes out of it, and reads and verifies them at every start. What they do is the same.
 *
 * <p>{@code java StackMaps.java OLD.jar NEW.jar}, by Java 24 or newer. The launcher does it.
 */
final class StackMaps {

  private static final int JAVA_6 = 50;
  private static final int JAVA_8 = 52;

  private StackMaps() {}

  public static void main(String[] arguments) throws IOException {
    Path old = Path.of(arguments[0]);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {old.toUri().toURL()});
        JarFile jar = new JarFile(old.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.ConstantPoolSharingOption.NEW_POOL,
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)));
      for (JarEntry entry : Collections.list(jar.entries())) {
        byte[] content = jar.getInputStream(entry).readAllBytes();
        ZipEntry written = new ZipEntry(entry.getName());
        written.setTime(entry.getTime());
        out.putNextEntry(written);
        out.write(entry.getName().endsWith(".class") ? withStackMaps(classes, content) : content);
        out.closeEntry();
      }
    }
  }

  private static byte[] withStackMaps(ClassFile classes, byte[] content) {
    ClassModel old = classes.parse(content);
    if (old.majorVersion() >= JAVA_6) {
      return content;
    }
    ClassTransform transform =
        (written, element) -> {
          switch (element) {
            case ClassFileVersion version -> written.withVersion(JAVA_8, 0);
            // Code that is handed on one by one is written anew, and its stack maps with it.
            case MethodModel method ->
                written.transformMethod(
                    method, MethodTransform.transformingCode((code, one) -> code.with(one)));
            default -> written.with(element);
          }
        };
    return classes.transformClass(old, transform);
  }
}
