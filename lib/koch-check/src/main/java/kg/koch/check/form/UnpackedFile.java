package kg.koch.check.form;

import java.nio.file.Path;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * A delivery out of its packing.
 *
 * @param name the name the sender gave it; it stands in messages
 * @param codePage what a .cpg file packed beside a dBase table says of its letters; null if none
 */
public record UnpackedFile(Path path, String name, @Nullable String codePage) {

  BadInputException refusal(String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(name), expected, came, whatToDo);
  }

  /** A refusal at a place within the file, such as "sheet 'March', row 17". */
  BadInputException refusal(String place, String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(name + ", " + place), expected, came, whatToDo);
  }
}
