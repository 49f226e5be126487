import { catalogue } from '../platform/i18n/catalogue.js';

export const problemTexts = catalogue({
  pl: {
    title: 'Komunikaty o błędach',
    lead: 'Każdy komunikat serwisu i API ma tu swoją stronę.',
    code: 'Kod',
    message: 'Komunikat',
    status: 'Status HTTP',
    whatToDo: 'Co zrobić',
    advice: {
      malformed:
        'Sprawdź postać danych: nazwy pól, rodzaje wartości, składnię. Odpowiedź wymienia błędne pola.',
      invalid: 'Popraw wymienione pola i wyślij jeszcze raz. To, co zostało wpisane, nie przepadło.',
      unauthenticated: 'Zaloguj się albo wyślij ważny klucz API w nagłówku Authorization.',
      forbidden:
        'Twoja rola na to nie pozwala. Poproś właściciela konta organizacji albo przełącz organizację.',
      'not-found': 'Sprawdź adres. Tak samo odpowiadamy, gdy rzecz istnieje, ale nie jest Twoja.',
      conflict:
        'Stan rzeczy zmienił się albo nie pozwala na tę czynność. Otwórz stronę ponownie i zobacz, co jest teraz możliwe.',
      gone: 'To już nie działa i nie wróci. Poproś o nowy link lub zaproszenie.',
      'too-large': 'Zmniejsz dane lub pliki i wyślij jeszcze raz.',
      unsupported: 'Wyślij dane w postaci opisanej w dokumentacji API albo użyj innego rodzaju pliku.',
      'too-many': 'Odczekaj czas podany w nagłówku Retry-After i spróbuj ponownie.',
      unavailable: 'Spróbuj ponownie za chwilę.',
      internal:
        'To nasz błąd i został zapisany. Spróbuj ponownie; jeśli się powtarza, podaj operatorowi numer zgłoszenia.',
    },
  },
  en: {
    title: 'Error messages',
    lead: 'Every message of the site and the API has its page here.',
    code: 'Code',
    message: 'Message',
    status: 'HTTP status',
    whatToDo: 'What to do',
    advice: {
      malformed:
        'Check the form of the data: names of fields, types of values, syntax. The answer names the wrong fields.',
      invalid: 'Correct the named fields and send again. What was typed is not lost.',
      unauthenticated: 'Sign in, or send a valid API key in the Authorization header.',
      forbidden:
        'Your role does not allow it. Ask an account owner of the organisation, or switch organisation.',
      'not-found': 'Check the address. The answer is the same when the thing exists but is not yours.',
      conflict:
        'The state of things has changed or does not allow this. Open the page again and see what is possible now.',
      gone: 'This no longer works and will not come back. Ask for a new link or invitation.',
      'too-large': 'Make the data or files smaller and send again.',
      unsupported: 'Send the data as the API documentation describes, or use another type of file.',
      'too-many': 'Wait as long as the Retry-After header says and try again.',
      unavailable: 'Try again in a moment.',
      internal:
        'This is our fault and has been recorded. Try again; if it happens again, tell the operator the reference.',
    },
  },
});
