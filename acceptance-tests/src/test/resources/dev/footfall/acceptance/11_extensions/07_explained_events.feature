# docs/reference/ingestion.md: dry runs
Feature: Explaining an event

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api" only
    And a new key of the team with the scopes "sites:provision:*,stats:read:*"

  Rule: Each step says what it found, and nothing is stored

    Scenario: A page view that would count
      When I have a page view of "https://shop.example/pricing?utm_source=news" explained
      Then it would be accepted
      And the step "user_agent" found "Chrome 124.0 on Mac 10.15 (Desktop)"
      And the step "source" found "news (Referral)"
      When I ask for the current visitors
      Then the answer is the bare number 0
      When I ask what became of the events
      Then 0 event was accepted and 0 dropped

    Scenario: A robot's
      When I have a page view by a robot explained
      Then it would be dropped for "bot"

    Scenario: One the site's owner shut out
      Given the site refuses pages "/internal/**"
      When I have a page view of "https://shop.example/internal/1" explained
      Then it would be dropped for "site_page_blocklist"

    Scenario: One that is no event
      When I have nothing at all explained
      Then it would be refused
      And the step "request" found "refused: url is required"

  Rule: It takes a key that may change the site

    Scenario: A key that may only read
      Given a new key of the team
      When I have a page view of "https://shop.example/" explained
      Then the status is 401
