/**
 * What Enter presses in a form with several buttons: browsers take the first, even one out of sight. Sends the form
 * without a value of its own; stands before all others.
 */
export function DefaultSubmit() {
  return <button type="submit" hidden tabIndex={-1} />;
}
