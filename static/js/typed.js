// The fields of a place in which somebody has typed what is not sent.
export const typedIn = (place) => [...place.querySelectorAll("textarea, input[type=text], input[type=email]")].filter(isTyped);
export const isTyped = (field) => field.value !== field.defaultValue;
