import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { PageTitle } from '../shell/page-title';
import { ErrorSummary } from './error-summary';

describe('ErrorSummary', () => {
  it('takes the focus, links to the field and marks the tab', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    field.id = 'username';
    field.scrollIntoView = jest.fn();
    TestBed.inject(PageTitle).name('Sign in');
    const fixture = TestBed.createComponent(ErrorSummary);
    document.body.append(fixture.nativeElement);
    fixture.componentRef.setInput('errors', [{ field: 'username', message: 'Enter your username' }]);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    expect(document.activeElement).toBe(element.querySelector('.govuk-error-summary'));
    expect(TestBed.inject(Title).getTitle()).toBe('Error: Sign in – Muster');

    element.querySelector('a')?.click();
    expect(document.activeElement).toBe(field);

    fixture.componentRef.setInput('errors', []);
    await fixture.whenStable();
    expect(TestBed.inject(Title).getTitle()).toBe('Sign in – Muster');
    field.remove();
  });
});
