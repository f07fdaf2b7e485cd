import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { describedBy } from './described-by';
import { FieldErrorText } from './field-error-text';

/** GOV.UK file upload with a drop zone: the native input takes the file, the button and the zone lead to it. Choosing a
 *  file does not send it; the form says when it is sent. */
@Component({
  selector: 'ms-file-field',
  imports: [FieldErrorText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './file-field.html',
})
export class FileField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
  readonly accept = input('');
  readonly file = model<File | null>(null);

  private readonly native = viewChild.required<ElementRef<HTMLInputElement>>('native');
  protected readonly over = signal(false);
  protected readonly description = computed(() => describedBy(this.field(), this.hint(), this.error()));
  protected readonly status = computed(() => {
    const file = this.file();
    return file ? `${file.name}, ${size(file.size)}` : 'No file chosen';
  });

  protected open(): void {
    this.native().nativeElement.click();
  }

  protected choose(): void {
    const file = this.native().nativeElement.files?.[0];
    if (file) this.file.set(file);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.file.set(file);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }
}

function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(0)} kB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
