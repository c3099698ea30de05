package kg.koch.app.workbook;

import java.io.Closeable;
import java.io.IOException;
import kg.koch.app.workbook.FindingList.Listed;
import kg.koch.check.form.RowPlace;
import org.apache.poi.ss.usermodel.Workbook;

/** A workbook in which findings are marked, in the order of their rows. */
interface Target extends Closeable {

  void mark(Listed finding, RowPlace place, String note) throws IOException;

  int markedCells();

  Workbook workbook();
}
