// Prints the data set as JSON: the holiday's name by day.
import holidays from "@holiday-jp/holiday_jp/lib/holidays.js";

const names = Object.values(holidays.default ?? holidays).map(({ date, name }) => [date, name]);
console.log(JSON.stringify(Object.fromEntries(names)));
