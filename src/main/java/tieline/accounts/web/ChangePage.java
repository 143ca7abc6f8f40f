package tieline.accounts.web;

import java.util.List;
import java.util.Map;

/**
 * What a form page for a change of accounts shows besides its fields.
 *
 * @param subject what is changed, such as "PGE-8964461325" or "1,284 accounts"
 * @param action where the form posts to
 * @param hidden what it posts besides its fields: the selection
 * @param back the page to go back to
 */
record ChangePage(String subject, String action, List<Map.Entry<String, String>> hidden, String back) {}
