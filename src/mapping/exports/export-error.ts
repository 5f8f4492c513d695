// A file that is not the export that was asked for. Its message is one sentence, to stand after the file's name.

export class ExportError extends Error {
  override readonly name = "ExportError";
}
