// Workbooks of Office Open XML (ECMA-376) by libxlsxwriter.
#include <xlsxwriter.h>

// Short names of the library's pointers.
typedef lxw_workbook *xlsx_workbook;
typedef lxw_worksheet *xlsx_worksheet;
typedef lxw_format *xlsx_format;

// What is not written yet waits in files of the folder `scratch`, which have no name there; with
// `streams` also the rows, which then have to come in order.
static inline xlsx_workbook xlsx_open(const char *path, const char *scratch, int streams) {
  lxw_workbook_options options = {.constant_memory = streams != 0, .tmpdir = (char *)scratch};
  return workbook_new_opt(path, &options);
}

// `created`, in seconds since 1970, is not the clock's.
static inline lxw_error xlsx_describe(
    xlsx_workbook book, const char *title, const char *program, time_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .author = (char *)program, .created = created};
  return workbook_set_properties(book, &properties);
}
